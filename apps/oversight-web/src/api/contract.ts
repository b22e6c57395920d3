import type { IdentityPaths, Operation } from '@cloison/platform/web-kit';

/** The commissioner's API as this app uses it, in the shape of openapi-typescript. Days are `YYYY-MM-DD`, instants ISO 8601. */

export const ZONES = ['casework', 'partisan', 'oversight'] as const;
export type Zone = (typeof ZONES)[number];

export type Verdict = 'holds' | 'holds_with_residuals' | 'broken' | 'cannot_tell';
export type LogState = 'followed' | 'behind' | 'unreachable' | 'tampered';

export interface PathNode {
  kind: string;
  name: string;
  words: string;
  zone: string | null;
}

export interface PathStep {
  from: PathNode;
  to: PathNode;
  edge: string;
  words: string;
  detail: string | null;
  grantedBy: string | null;
}

export interface LeakPath {
  direction: string;
  severity: 'total' | 'latent' | 'unreviewed';
  sentence: string;
  chain: string;
  steps: PathStep[];
  remedySql: string[];
  also: string[];
  alsoFrom: string[];
}

export interface Residual {
  code: string;
  sentence: string;
}

export interface CodeCount {
  code: string;
  zone: string;
  count: number;
  crossing: boolean;
}

export interface DayCount {
  day: string;
  casework: number;
  partisan: number;
  oversight: number;
}

export interface DeviceCount {
  zone: string;
  funder: string;
  assurance: string;
  count: number;
}

export interface LogHead {
  zone: string;
  state: LogState;
  size: number;
  checkpointAt: string | null;
  witnessedAt: string | null;
  unwitnessed: number;
}

export interface AdministrativeAct {
  zone: string;
  index: number;
  at: string;
  act: string;
  account: string | null;
  aboutAccount: string | null;
  aboutDevice: string | null;
  from: string | null;
  to: string | null;
  hash: string | null;
}

export interface Overview {
  verdict: Verdict;
  sentence: string;
  doubt: string | null;
  checkedAt: string | null;
  since: string | null;
  heldAt: string | null;
  edges: number;
  path: LeakPath | null;
  pathCount: number;
  residuals: Residual[];
  attempts: { days: DayCount[]; total: number; byCode: CodeCount[] };
  devices: DeviceCount[];
  logs: LogHead[];
  visitedAt: string | null;
  sinceVisit: AdministrativeAct[];
}

export interface AttemptFilter {
  zone?: string;
  code?: string;
  account?: string;
  from?: string;
  to?: string;
  crossing?: boolean;
}

export interface Attempt {
  zone: string;
  index: number;
  at: string;
  account: string | null;
  claimedAccount: string | null;
  device: string | null;
  role: string | null;
  funder: string | null;
  network: string | null;
  act: string;
  code: string;
  crossing: boolean;
}

export interface FollowedLog {
  zone: string;
  state: LogState;
  size: number;
}

export interface AttemptPage {
  items: Attempt[];
  nextCursor: string | null;
  counts: CodeCount[];
  days: DayCount[];
  logs: FollowedLog[];
}

export interface SummaryLine {
  day: string;
  zone: string;
  account: string | null;
  proved: boolean;
  code: string;
  count: number;
  first: string;
  last: string;
}

export interface AttemptSummary {
  total: number;
  accounts: number;
  cut: boolean;
  lines: SummaryLine[];
  logs: FollowedLog[];
}

export interface CheckLine {
  id: string;
  checkedAt: string;
  verdict: Verdict;
  sentence: string;
  pathCount: number;
  durationMs: number;
}

export interface Check extends CheckLine {
  topology: 'three_clusters' | 'one_cluster' | 'one_database' | null;
  zones: string[];
  doubt: string | null;
  paths: LeakPath[];
  residuals: Residual[];
  checked: { relations: number; roles: number; nodes: number; edges: number };
  catalogueHashes: { zone: string; hash: string }[];
}

export interface StandingCheck extends Check {
  since: string;
  heldAt: string | null;
}

export interface Bundle {
  id: string;
  madeAt: string;
  madeBy: string | null;
  size: number;
  sha256: string;
  fingerprint: string;
  entries: number;
}

type Paged<Filter> = Filter & { cursor?: string; limit?: number };

export interface CommissionerPaths extends IdentityPaths {
  '/api/overview': { get: Operation<Overview> };
  '/api/attempts': { get: Operation<AttemptPage, never, never, Paged<AttemptFilter>> };
  '/api/attempts/summary': { get: Operation<AttemptSummary, never, never, AttemptFilter> };
  '/api/separation/checks': {
    get: Operation<{ items: CheckLine[]; nextCursor: string | null }, never, never, Paged<object>>;
    post: Operation<Check>;
  };
  '/api/separation/checks/latest': { get: Operation<StandingCheck> };
  '/api/evidence/bundles': { get: Operation<{ items: Bundle[] }> };
}
