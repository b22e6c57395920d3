import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { CitizenReader } from '@cloison/casework/citizens';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import { CitizenDestruction } from './citizen-destruction';
import { CitizenExport } from './citizen-export';
import type { Held } from './citizen-export';
import { exportPage } from './export-page';
import type {
  CitizenExported,
  DestructionCertificate,
  DestructionCertificates,
  DestructionOrder,
  RetentionHold,
  RetentionProposal,
  RetentionReview,
  RetentionRuleList,
  RetentionRuleSetting,
} from './retention.dto';
import { RetentionRules } from './retention-rules';

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Proposals read at a time. */
const MOST = 500;

/** What leaves the office with the person, what is kept how long, what is destroyed. For the office manager. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly citizens: CitizenReader,
    private readonly exporter: CitizenExport,
    private readonly destruction: CitizenDestruction,
    private readonly rules: RetentionRules,
    private readonly flags: WordingFlags,
  ) {}

  async export(context: RequestContext, id: string): Promise<Held> {
    return this.work.transaction(context, async (tx) => {
      const citizen = await this.citizens.load(tx, id);
      authorize(this.ability(context), 'export', 'Citizen', citizen);
      const held = await this.exporter.gather(tx, id);
      tx.log({
        act: 'citizen.export',
        subjects: [id],
        district: citizen.districtId,
        count: Object.values(held).reduce((sum, rows) => sum + rows.length, 0),
      });
      return held;
    });
  }

  async exportData(context: RequestContext, id: string): Promise<CitizenExported> {
    const held = await this.export(context, id);
    const tables = Object.entries(held).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => ({ fields: Object.entries(row).map(([field, value]) => ({ name: field, value: asText(value) })) })),
    }));
    return { preparedAt: context.at.toISOString(), tables };
  }

  async exportPage(context: RequestContext, id: string): Promise<string> {
    return exportPage(await this.export(context, id), context.language, context.at.toISOString().slice(0, 10));
  }

  async listRules(context: RequestContext): Promise<RetentionRuleList> {
    const districtId = this.oneDistrict(context);
    return this.work.transaction(context, async (tx) => ({ rules: await this.rules.list(tx, districtId) }));
  }

  async setRule(context: RequestContext, rule: RetentionRuleSetting): Promise<RetentionRuleList> {
    const districtId = this.oneDistrict(context);
    authorize(this.ability(context), 'manage', 'Settings', { districtId });
    return this.work.transaction(context, async (tx) => {
      await this.rules.set(tx, districtId, rule, context.account?.id ?? null);
      tx.log({ act: 'retention.set', district: districtId, count: rule.years });
      return { rules: await this.rules.list(tx, districtId) };
    });
  }

  /** Records whose last case closed so long ago that no rule of the office keeps them. It proposes; nothing is destroyed by itself. */
  async review(context: RequestContext): Promise<RetentionReview> {
    const districtId = this.oneDistrict(context);
    authorize(this.ability(context), 'destroy', 'Citizen', { districtId });
    return this.work.transaction(context, async (tx) => {
      const items = await proposals(tx, districtId, await this.rules.list(tx, districtId));
      tx.log({ act: 'retention.list', subjects: items.map(({ id }) => id), district: districtId, count: items.length });
      return { total: items.length, items };
    });
  }

  async hold(context: RequestContext, id: string, { reason, until = null }: RetentionHold): Promise<void> {
    await this.on(context, id, 'citizen.hold', async (tx, districtId) => {
      await tx.execute(
        sql`INSERT INTO citizen_hold (district_id, citizen_id, reason, until, by_id)
            VALUES (${districtId}, ${id}, ${reason}, ${until}, ${context.account?.id ?? null})
            ON CONFLICT (district_id, citizen_id) DO UPDATE SET reason = excluded.reason, until = excluded.until, at = now(), by_id = excluded.by_id`,
      );
      await this.flags.flag(tx, context, { districtId, place: 'citizen', refId: id, count: findOpinions(reason).length });
    });
  }

  release(context: RequestContext, id: string): Promise<void> {
    return this.on(context, id, 'citizen.hold_end', async (tx, districtId) => {
      await tx.execute(sql`DELETE FROM citizen_hold WHERE district_id = ${districtId} AND citizen_id = ${id}`);
    });
  }

  /** Each person in a transaction of their own: what can't be destroyed stops nobody else's. @returns the certificates made */
  async destroy(context: RequestContext, { citizenIds, reason }: DestructionOrder): Promise<DestructionCertificates> {
    const numbers: string[] = [];
    let refused: Refusal | null = null;
    for (const id of new Set(citizenIds)) {
      try {
        numbers.push(
          await this.work.transaction(context, async (tx) => {
            const citizen = await this.citizens.load(tx, id);
            authorize(this.ability(context), 'destroy', 'Citizen', citizen);
            return (await this.destruction.destroy(tx, context, id, reason)).number;
          }),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused = error;
      }
    }
    if (numbers.length === 0 && refused) throw refused;
    const { items } = await this.certificates(context);
    return { items: items.filter(({ number }) => numbers.includes(number)) };
  }

  async certificates(context: RequestContext): Promise<DestructionCertificates> {
    const districtId = this.oneDistrict(context);
    authorize(this.ability(context), 'destroy', 'Citizen', { districtId });
    const items = await this.work.read<DestructionCertificate>(
      context,
      sql`SELECT d.number, d.at, a.name AS by, d.reason, coalesce((d.counts->>'case_file')::integer, 0) AS cases, d.fingerprint,
            (SELECT coalesce(sum(value::integer), 0)::integer FROM jsonb_each_text(d.counts)) AS rows
          FROM destruction_certificate d JOIN account a ON a.id = d.by_id
          WHERE d.district_id = ${districtId} ORDER BY d.at DESC, d.number DESC LIMIT 500`,
      (rows) => ({ act: 'retention.certificates', district: districtId, count: rows.length }),
    );
    return { items };
  }

  private async on(context: RequestContext, id: string, act: string, work: (tx: Tx, districtId: string) => Promise<void>): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      const { districtId } = await this.citizens.load(tx, id);
      authorize(this.ability(context), 'destroy', 'Citizen', { districtId });
      await work(tx, districtId);
      tx.log({ act, subjects: [id], district: districtId, count: 1 });
    });
  }

  private oneDistrict(context: RequestContext): string {
    const [districtId] = context.districts;
    if (!districtId) throw new Refusal('not_found');
    return districtId;
  }

  private ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

/**
 * Without an open case, and past the longest of the periods of its cases, each counted from its closing; a record without any case is kept for
 * the general period from its last change.
 */
function proposals(tx: Tx, districtId: string, rules: readonly { category: string; years: number }[]): Promise<RetentionProposal[]> {
  const general = rules.find(({ category }) => category === '')?.years ?? 3;
  return tx.rows<RetentionProposal>(
    sql`WITH rule AS (SELECT * FROM unnest(${rules.map(({ category }) => category)}::text[], ${rules.map(({ years }) => years)}::integer[]) AS r (category, years)),
        kept AS (
          SELECT DISTINCT ON (c.id) c.id, coalesce(f.category, '') AS category,
            (coalesce(f.closed_at, c.updated_at) + make_interval(years => coalesce(r.years, ${general}::integer)))::date AS until
          FROM citizen c LEFT JOIN case_file f ON f.district_id = c.district_id AND f.citizen_id = c.id
          LEFT JOIN rule r ON r.category = coalesce(f.category, '')
          WHERE c.district_id = ${districtId}
            AND NOT EXISTS (SELECT FROM case_file o WHERE o.district_id = c.district_id AND o.citizen_id = c.id AND o.status <> 'closed')
          ORDER BY c.id, 3 DESC)
        SELECT c.id, c.family_name AS "familyName", c.given_name AS "givenName", kept.until::text AS "keptUntil", kept.category,
          (SELECT count(*)::integer FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) AS cases,
          (SELECT max(f.last_event_at)::date::text FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) AS "lastDay",
          (SELECT h.reason FROM citizen_hold h WHERE h.district_id = c.district_id AND h.citizen_id = c.id AND coalesce(h.until >= current_date, true)) AS "heldFor"
        FROM kept JOIN citizen c ON c.district_id = ${districtId} AND c.id = kept.id
        WHERE kept.until < current_date ORDER BY kept.until, c.id LIMIT ${MOST}`,
  );
}
