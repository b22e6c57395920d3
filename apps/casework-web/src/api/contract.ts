import type { IdentityPaths, Operation } from '@cloison/platform/web-kit';

/** The office's API as this app uses it, in the shape of openapi-typescript. Days are `YYYY-MM-DD`, instants ISO 8601. */

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
] as const;
export type Category = (typeof CATEGORIES)[number];

export interface CitizenLine {
  id: string;
  familyName: string;
  givenName: string;
  birthYear: number | null;
  addressLine: string | null;
  municipality: string | null;
  postalCode: string | null;
  phone: string | null;
  email: string | null;
  inRiding: boolean | null;
  openCases: number;
  lastContactAt: string | null;
}

export interface CitizenCase {
  id: string;
  number: string;
  title: string;
  category: Category;
  status: 'open' | 'closed';
  dueOn: string | null;
  openedAt: string;
}

/** What a person types about a citizen. */
export interface CitizenFields {
  familyName: string;
  givenName: string;
  birthDate: string | null;
  language: 'fr' | 'en';
  addressLine: string | null;
  municipality: string | null;
  postalCode: string | null;
  phone: string | null;
  email: string | null;
  accommodation: string | null;
  inRiding: boolean | null;
}

export interface Citizen extends CitizenFields {
  id: string;
  version: number;
  openCases: number;
  lastContactAt: string | null;
  createdAt: string;
  updatedAt: string;
  cases: CitizenCase[];
}

export interface CaseLine {
  id: string;
  version: number;
  number: string;
  title: string;
  category: Category;
  status: 'open' | 'closed';
  dueOn: string | null;
  nextFollowUpOn: string | null;
  lastEventAt: string;
  openedAt: string;
  citizen: { id: string; familyName: string; givenName: string };
  assignee: { id: string; name: string } | null;
}

export type EventKind = 'opened' | 'note' | 'follow_up' | 'follow_up_done' | 'closed' | 'reopened';

export interface TimelineEvent {
  id: string;
  kind: EventKind;
  body: string | null;
  at: string;
  author: { id: string; name: string };
}

export interface FollowUp {
  id: string;
  what: string;
  dueOn: string;
  doneAt: string | null;
}

export interface CaseFile extends CaseLine {
  summary: string | null;
  outcome: string | null;
  closedAt: string | null;
  followUps: FollowUp[];
  timeline: TimelineEvent[];
}

export interface CaseFields {
  title: string;
  category: Category;
  summary: string | null;
  dueOn: string | null;
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type Id = { id: string };

export interface OfficePaths extends IdentityPaths {
  '/api/citizens': {
    get: Operation<Page<CitizenLine>, never, never, { search?: string; cursor?: string; limit?: number }>;
    post: Operation<Citizen, CitizenFields & { districtId?: string }>;
  };
  '/api/citizens/{id}': {
    get: Operation<Citizen, never, Id>;
    patch: Operation<Citizen, Partial<CitizenFields> & { version: number }, Id>;
  };
  '/api/cases': {
    get: Operation<
      Page<CaseLine>,
      never,
      never,
      { scope?: 'mine' | 'all'; status?: 'open' | 'closed'; search?: string; cursor?: string; limit?: number }
    >;
    post: Operation<CaseFile, CaseFields & { citizenId: string }>;
  };
  '/api/cases/{id}': {
    get: Operation<CaseFile, never, Id>;
    patch: Operation<CaseFile, Partial<CaseFields> & { version: number }, Id>;
  };
  '/api/cases/{id}/notes': { post: Operation<CaseFile, { body: string }, Id> };
  '/api/cases/{id}/follow-ups': { post: Operation<CaseFile, { what: string; dueOn: string }, Id> };
  '/api/cases/{id}/follow-ups/{followUpId}/done': { post: Operation<CaseFile, never, { id: string; followUpId: string }> };
  '/api/cases/{id}/close': { post: Operation<CaseFile, { version: number; outcome: string }, Id> };
  '/api/cases/{id}/reopen': { post: Operation<CaseFile, { version: number }, Id> };
}
