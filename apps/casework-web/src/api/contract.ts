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
export type Category = CaseLine['category'];

/** What a person types about a citizen, each field with a value or known to have none. */
export type CitizenFields = Required<Omit<Schemas['NewCitizen'], 'districtId'>>;

/** What a person types about a case. */
export type CaseFields = Required<Omit<Schemas['NewCase'], 'citizenId'>>;

export const CATEGORIES = [
  'health_insurance',
  'vehicle_licensing',
  'work_injury',
  'taxes',
  'immigration',
  'employment_insurance',
  'housing',
  'child_care',
  'pension',
  'energy',
  'municipal',
  'civil_status',
  'other',
] as const satisfies readonly Category[];
