import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import type { Categories } from '@cloison/casework/cases';
import type { RetentionRules } from '@cloison/casework/retention';
import type { OfficeProfile, OfficeProfiles } from '@cloison/casework/team';
import { both } from '../report-words';
import type { Both } from '../report-words';

/** What one office says of itself: its own profile and rules, nothing written for the occasion. */
export interface OfficeFacts {
  readonly profile: OfficeProfile;
  /** Years after the last closed case; `name` null stands for everything that has no rule of its own. */
  readonly kept: readonly { readonly name: Both | null; readonly years: number }[];
  /** The bare reference of the riding's electors, where one is loaded: until when. */
  readonly referenceUntil: string | null;
}

/** The facts of every office of the installation. None is about a citizen. */
export async function privacyFacts(
  work: UnitOfWork,
  { profiles, rules, categories }: { profiles: OfficeProfiles; rules: RetentionRules; categories: Categories },
): Promise<OfficeFacts[]> {
  const districts = await work.runner.rows<{ id: string }>(sql`SELECT id FROM district ORDER BY id`);
  const offices: OfficeFacts[] = [];
  for (const { id } of districts)
    offices.push(
      await work.transaction(operatorContext('casework', [id]), async (tx) => {
        const names = new Map((await categories.all(tx, id)).map(({ key, nameFr, nameEn }) => [key, both(nameFr, nameEn)]));
        const kept = (await rules.list(tx, id)).map(({ category, years }) => ({ name: names.get(category) ?? null, years }));
        const reference = await tx.one<{ until: string | null }>(
          sql`SELECT max(destroy_on)::text AS until FROM reference_list WHERE district_id = ${id} AND state = 'in_force'`,
        );
        return { profile: await profiles.read(tx, id), kept, referenceUntil: reference?.until ?? null };
      }),
    );
  return offices;
}
