import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';

export interface RidingAnswer {
  /** `unclear`: the code isn't in the table, or lies in several ridings. */
  readonly answer: 'here' | 'elsewhere' | 'unclear';
  /** The riding's name as the table has it; for `unclear` the likeliest one, or null. */
  readonly riding: string | null;
}

interface CodeRow {
  readonly code: string;
  readonly municipality: string;
  readonly riding: string;
  readonly here: boolean;
  readonly share: number;
}

/** `g0x 2b7` → `G0X2B7`; null for what is no Canadian postal code, whole or its first three signs. */
export function postalKey(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return /^[A-Z]\d[A-Z](\d[A-Z]\d)?$/.test(code) ? code : null;
}

/** Says where a postal code lies, from the table that the office loaded. */
@Injectable()
export class RidingOf {
  /**
   * The whole code counts before its first three signs; a municipality decides where a code lies in several ridings.
   * @param municipality as written; accents, case and hyphens don't matter
   */
  async of(tx: Tx, districtId: string, postalCode: string, municipality?: string | null): Promise<RidingAnswer> {
    const key = postalKey(postalCode);
    if (key === null) return { answer: 'unclear', riding: null };
    const rows = await tx.rows<CodeRow>(
      sql`SELECT code, municipality, riding, here, share::float8 AS share FROM riding_code
          WHERE district_id = ${districtId} AND code = ANY (${[key, key.slice(0, 3)]}::text[])
          ORDER BY length(code) DESC, share DESC, riding`,
    );
    return answerOf(rows, municipality ? fold(municipality) : null);
  }
}

function answerOf(rows: readonly CodeRow[], municipality: string | null): RidingAnswer {
  const longest = rows[0]?.code;
  const ofCode = rows.filter((row) => row.code === longest);
  const named = municipality === null ? [] : ofCode.filter((row) => row.municipality === municipality);
  const candidates = named.length > 0 ? named : ofCode;
  const [likeliest] = candidates;
  if (!likeliest) return { answer: 'unclear', riding: null };
  const ridings = new Set(candidates.map(({ riding }) => riding));
  if (ridings.size > 1) return { answer: 'unclear', riding: likeliest.riding };
  return { answer: likeliest.here ? 'here' : 'elsewhere', riding: likeliest.riding };
}
