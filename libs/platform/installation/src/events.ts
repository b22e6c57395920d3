import type { Zone } from '@cloison/platform/zones';

/** What an installation does when it starts, in the order in which it is shown. */
export type StepName = 'clusters' | 'migrations' | 'demo' | 'servers' | 'separation' | 'links';

export type InstallationEvent =
  | { readonly kind: 'step'; readonly step: StepName; readonly state: 'begun' }
  | { readonly kind: 'step'; readonly step: StepName; readonly state: 'done'; readonly skipped: boolean; readonly facts: Facts }
  | { readonly kind: 'progress'; readonly step: StepName; readonly zone: Zone; readonly done: number; readonly total: number }
  /** A server or a cluster ended by itself. `again`: milliseconds until it is started anew, null when it was started too often. */
  | {
      readonly kind: 'ended';
      readonly what: 'server' | 'cluster';
      readonly zone: Zone;
      readonly how: string;
      readonly again: number | null;
      readonly log: string;
    }
  | { readonly kind: 'back'; readonly what: 'server' | 'cluster'; readonly zone: Zone }
  /** The lock, or a process, of a killed run was found and put right. */
  | { readonly kind: 'healed' };

/** Counts and words that the zones' own programs reported, e.g. `{ citizens: 2000 }`. */
export type Facts = Readonly<Record<string, number | string | boolean>>;

export type Report = (event: InstallationEvent) => void;
