import type { components, paths } from './office-openapi';

/**
 * The office's API as the server describes it: office-openapi.d.ts is made from its OpenAPI document, and a journey holds the two together.
 * Days are `YYYY-MM-DD`, instants ISO 8601.
 */
export type OfficePaths = paths;

type Schemas = components['schemas'];

export type CitizenLine = Schemas['CitizenLine'];
export type Citizen = Schemas['CitizenView'];
export type CitizenCase = Schemas['CitizenCase'];
export type CaseLine = Schemas['CaseLine'];
export type CaseFile = Schemas['CaseView'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type FollowUp = Schemas['FollowUpView'];
export type EventKind = TimelineEvent['kind'];
export type CaseStatus = CaseLine['status'];
/** The states between which people choose; closing is an act of its own. */
export type CaseState = Exclude<CaseStatus, 'closed'>;
export type OutcomeKind = NonNullable<CaseFile['outcomeKind']>;
export type PersonRole = Schemas['CasePersonView']['role'];
export type Direction = NonNullable<TimelineEvent['direction']>;
export type Priority = CaseLine['priority'];
export type PersonName = Schemas['PersonName'];
export type Day = Schemas['DayView'];
export type DayReminder = Schemas['DayReminder'];
export type OfficeCategory = Schemas['CategoryView'];
export type PublicBody = Schemas['PublicBodyView'];
export type CategoryInput = Schemas['CategoryInput'];
export type PublicBodyInput = Schemas['PublicBodyInput'];

/** What a person types about a citizen, each field with a value or known to have none. */
export type CitizenFields = Required<Omit<Schemas['NewCitizen'], 'districtId' | 'source'>>;
export type CitizenChange = Schemas['CitizenChange'];

/** What a person types about a case. Without a due date of its own, the category's delay gives one. */
export type CaseFields = Required<Omit<Schemas['NewCase'], 'citizenId' | 'dueOn'>> & Pick<Schemas['NewCase'], 'dueOn'>;

export const CASE_STATES = ['open', 'waiting_citizen', 'waiting_body', 'on_hold'] as const satisfies readonly CaseState[];
export const PRIORITIES = ['high', 'normal', 'low'] as const satisfies readonly Priority[];
export const OUTCOMES = [
  'solved',
  'partly_solved',
  'refused',
  'referred',
  'withdrawn',
  'no_answer',
  'other',
] as const satisfies readonly OutcomeKind[];
export const PERSON_ROLES = [
  'concerned',
  'spouse',
  'parent',
  'child',
  'relative',
  'speaks_for',
  'other',
] as const satisfies readonly PersonRole[];
