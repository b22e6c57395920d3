import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';

/** The commissioner's office. They have no password yet: the links that are printed at the start give them one. */
const PEOPLE = [
  { email: 'helene@commissaire.demo', name: 'Hélène Deslauriers', role: 'commissioner' },
  { email: 'nadia@commissaire.demo', name: 'Nadia Haddad', role: 'investigator' },
  { email: 'etienne@commissaire.demo', name: 'Étienne Vollant', role: 'registrar' },
] as const;

/** Invents the people of the commissioner's office. There is nothing else to invent: what it sees is what the zones' logs say. */
export async function seedDemo(work: UnitOfWork): Promise<{ accounts: number }> {
  for (const { email, name, role } of PEOPLE) {
    await work.runner.execute(
      sql`INSERT INTO account (id, email, name, role, districts) VALUES (gen_random_uuid(), ${email}, ${name}, ${role}, '{}'::text[])
          ON CONFLICT (email) DO NOTHING`,
    );
  }
  return { accounts: PEOPLE.length };
}
