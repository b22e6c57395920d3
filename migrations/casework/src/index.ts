import { Foundation1763700000000 } from './1763700000000-foundation';
import { CitizensAndCases1763700000001 } from './1763700000001-citizens-and-cases';
import { OfficeFoundation1763800000000 } from './1763800000000-office-foundation';
import { Find1763800003000 } from './1763800003000-find';
import { Wording1763800008000 } from './1763800008000-wording';

/** The zone's chain, oldest first. Append only. */
export const CASEWORK_MIGRATIONS = [
  Foundation1763700000000,
  CitizensAndCases1763700000001,
  OfficeFoundation1763800000000,
  Find1763800003000,
  Wording1763800008000,
] as const;
