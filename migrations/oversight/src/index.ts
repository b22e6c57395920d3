import { Foundation1763700000000 } from './1763700000000-foundation';
import { FollowingAndVerification1763700000001 } from './1763700000001-following-and-verification';
import { Witness1763700000002 } from './1763700000002-witness';

/** The zone's chain, oldest first. Append only. */
export const OVERSIGHT_MIGRATIONS = [Foundation1763700000000, FollowingAndVerification1763700000001, Witness1763700000002] as const;
