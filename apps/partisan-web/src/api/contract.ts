import type { IdentityPaths, Operation } from '@cloison/platform/web-kit';
import type { Stance } from '@cloison/partisan/theme';

/** The campaign's API as this app uses it, in the shape of openapi-typescript. Days are `YYYY-MM-DD`, instants ISO 8601. */

export const CHANNELS = ['door', 'phone', 'event'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Tally = Record<Stance, number>;

/** Fields that the role may not read are absent. */
export interface ElectorLine {
  id: string;
  familyName: string;
  givenName: string;
  addressLine: string;
  municipality: string;
  postalCode: string;
  pollingDivision: string;
  stance?: Stance;
  scoredAt?: string | null;
  scoredBy?: string | null;
  version?: number;
}

export interface ScoreStep {
  version: number;
  stance: Stance;
  scoredAt: string;
  scoredBy: string;
  channel: Channel;
  note: string | null;
}

export interface Elector extends ElectorLine {
  birthDate?: string | null;
  listVintage?: string;
  history?: ScoreStep[];
}

export interface Division {
  district: string;
  listVintage: string | null;
  electors: number;
  importedAt: string | null;
  pollingDivisions: { number: string; municipality: string; electors: number }[];
}

export interface ElectorFilter {
  search?: string;
  stance?: Stance;
  pollingDivision?: string;
}

export interface NewScore {
  stance: Stance;
  version: number;
  channel: Channel;
  note?: string | null;
}

export type ImportState = 'reading' | 'finishing' | 'done' | 'failed' | 'interrupted';

export interface ImportLine {
  id: string;
  district: string;
  state: ImportState;
  mapping: string;
  listVintage: string;
  startedBy: string | null;
  startedAt: string;
  finishedAt: string | null;
  bytesRead: number;
  bytesTotal: number | null;
  read: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  refused: number;
  failure: string | null;
}

export interface ImportView extends ImportLine {
  ignoredColumns: string[];
  refusals: { line: number; field: string; reason: string; sentence: string }[];
}

export interface Mapping {
  name: string;
  titleFr: string;
  titleEn: string;
}

interface ElectorPage {
  items: ElectorLine[];
  nextCursor: string | null;
  tally: Tally | null;
}

type Id = { id: string };

export interface CampaignPaths extends IdentityPaths {
  '/api/electors': { get: Operation<ElectorPage, never, never, ElectorFilter & { cursor?: string; limit?: number }> };
  '/api/electors/{id}': { get: Operation<Elector, never, Id> };
  '/api/electors/{id}/score': { put: Operation<{ id: string; stance: Stance; version: number }, NewScore, Id> };
  '/api/division': { get: Operation<Division> };
  '/api/imports': { get: Operation<{ items: ImportLine[] }> };
  '/api/imports/{id}': { get: Operation<ImportView, never, Id> };
  '/api/mappings': { get: Operation<{ items: Mapping[] }> };
}
