import { Foundation1763700000000 } from './1763700000000-foundation';
import { CitizensAndCases1763700000001 } from './1763700000001-citizens-and-cases';
import { OfficeFoundation1763800000000 } from './1763800000000-office-foundation';
import { CitizenRecords1763800001000 } from './1763800001000-citizen-records';
import { CitizenMergeAndEnd1763800001001 } from './1763800001001-citizen-merge-and-end';
import { CaseFiles1763800002000 } from './1763800002000-case-files';
import { Find1763800003000 } from './1763800003000-find';
import { Ridings1763800003001 } from './1763800003001-ridings';
import { FindFunctions1763800003002 } from './1763800003002-find-functions';
import { Mail1763800004000 } from './1763800004000-mail';
import { MailThreads1763800004001 } from './1763800004001-mail-threads';
import { LettersAndAppointments1763800005000 } from './1763800005000-letters-and-appointments';
import { Mailings1763800005001 } from './1763800005001-mailings';
import { Documents1763800006000 } from './1763800006000-documents';
import { Consents1763800006100 } from './1763800006100-consents';
import { TeamAndReports1763800007000 } from './1763800007000-team-and-reports';
import { Imports1763800007001 } from './1763800007001-imports';
import { HandOver1763800007002 } from './1763800007002-hand-over';
import { Wording1763800008000 } from './1763800008000-wording';

/** The zone's chain, oldest first. Append only. */
export const CASEWORK_MIGRATIONS = [
  Foundation1763700000000,
  CitizensAndCases1763700000001,
  OfficeFoundation1763800000000,
  CitizenRecords1763800001000,
  CitizenMergeAndEnd1763800001001,
  CaseFiles1763800002000,
  Find1763800003000,
  Ridings1763800003001,
  FindFunctions1763800003002,
  Mail1763800004000,
  MailThreads1763800004001,
  LettersAndAppointments1763800005000,
  Mailings1763800005001,
  Documents1763800006000,
  Consents1763800006100,
  TeamAndReports1763800007000,
  Imports1763800007001,
  HandOver1763800007002,
  Wording1763800008000,
] as const;
