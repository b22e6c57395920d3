import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';

/** Every zone with its chain of migrations, as testDatabase() takes them: one database that holds all three. */
export const MIGRATED_ZONES = { casework: CASEWORK_MIGRATIONS, partisan: PARTISAN_MIGRATIONS, oversight: OVERSIGHT_MIGRATIONS } as const;
