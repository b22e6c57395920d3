import { Foundation1763700000001 } from './0001-foundation';

/** The zone's migrations, oldest first. */
export const PARTISAN_MIGRATIONS = [Foundation1763700000001] as const;
