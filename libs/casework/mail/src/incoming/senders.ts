import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { RidingOf } from '@cloison/casework/ridings';
import type { Clues } from './clues';

export interface Sender {
  /** The one citizen who has this address for their own; null where nobody or several have it. */
  readonly citizenId: string | null;
  /** Null where nothing tells. */
  readonly inRiding: boolean | null;
  readonly ridingName: string | null;
}

/** Who writes, and from where. A guess of the riding is a guess: what the citizen's record says comes first. */
@Injectable()
export class Senders {
  constructor(private readonly ridings: RidingOf) {}

  async find(tx: Tx, districtId: string, address: string | null, { postalCode, municipality }: Clues): Promise<Sender> {
    const known = address === null ? [] : await this.withAddress(tx, districtId, address);
    const [citizen] = known.length === 1 ? known : [];
    if (citizen?.inRiding !== null && citizen?.inRiding !== undefined)
      return { citizenId: citizen.id, inRiding: citizen.inRiding, ridingName: null };
    const code = postalCode ?? citizen?.postalCode ?? null;
    const guess = code === null ? null : await this.ridings.of(tx, districtId, code, municipality);
    const inRiding = guess === null || guess.answer === 'unclear' ? null : guess.answer === 'here';
    return { citizenId: citizen?.id ?? null, inRiding, ridingName: guess?.answer === 'elsewhere' ? guess.riding : null };
  }

  /** A shared address is nobody's own. */
  private withAddress(tx: Tx, districtId: string, address: string) {
    return tx.rows<{ id: string; inRiding: boolean | null; postalCode: string | null }>(
      sql`SELECT c.id, c.in_riding AS "inRiding", c.postal_code AS "postalCode" FROM citizen c
          WHERE c.district_id = ${districtId} AND c.id IN (
            SELECT p.citizen_id FROM contact_point p
            WHERE p.district_id = ${districtId} AND p.kind = 'email' AND p.normal = ${address} AND NOT p.shared
            UNION SELECT e.id FROM citizen e WHERE e.district_id = ${districtId} AND lower(e.email) = ${address}
              AND NOT EXISTS (SELECT 1 FROM contact_point s WHERE s.district_id = e.district_id AND s.citizen_id = e.id AND s.kind = 'email'
                AND s.normal = ${address} AND s.shared))
          LIMIT 2`,
    );
  }
}
