import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { pdf } from '@cloison/platform/paper';
import type { CertificateView, CertifiedList, DestructionStatement } from './certificate.dto';
import { certificatePaper } from './certificate-paper';
import { MailingAccess } from './mailing-access';

interface Certified extends CertificateView {
  readonly districtId: string;
}

/** Ends lists: the people on them are deleted, with those of every list that came from them, and what remains is a statement without people. */
@Injectable()
export class MailingDestruction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: MailingAccess,
  ) {}

  /** @throws Refusal `state_conflict` for a list that is destroyed already */
  async destroy(context: RequestContext, id: string): Promise<CertificateView> {
    return this.work.transaction(context, async (tx) => {
      const { districtId, state } = await this.access.load(tx, context, id, 'destroy');
      if (state === 'destroyed') throw new Refusal('state_conflict');
      const lists = await this.derivedFrom(tx, districtId, id);
      const ids = lists.map((list) => list.id);
      const people = await this.peopleOf(tx, districtId, ids);
      const rows = await this.deletePeople(tx, districtId, ids);
      const statement: DestructionStatement = {
        number: await this.access.number(tx, districtId, 'CE', context.at),
        district: districtId,
        at: context.at.toISOString(),
        by: context.account?.id ?? '',
        people,
        rows,
        lists,
      };
      const hash = hashOf(statement);
      const certificate = await tx.one<{ id: string }>(
        sql`INSERT INTO mailing_certificate (district_id, number, statement, hash, at, by_id)
            VALUES (${districtId}, ${statement.number}, ${JSON.stringify(statement)}::jsonb, ${hash}, ${context.at}, ${statement.by}) RETURNING id`,
      );
      await tx.execute(
        sql`UPDATE mailing SET state = 'destroyed', destroyed_at = ${context.at}, certificate_id = ${certificate?.id ?? null}
            WHERE district_id = ${districtId} AND id = ANY (${ids}::uuid[])`,
      );
      tx.log({ act: 'mailing.destroy', district: districtId, count: people, about: { hash } });
      return this.load(tx, certificate?.id ?? '');
    });
  }

  async certificate(context: RequestContext, mailingId: string): Promise<CertificateView> {
    return this.work.transaction(context, async (tx) => {
      const { certificateId, districtId } = await this.access.load(tx, context, mailingId, 'read');
      if (!certificateId) throw new Refusal('not_found');
      tx.log({ act: 'mailing.certificate', district: districtId, count: 1 });
      return this.load(tx, certificateId);
    });
  }

  async certificatePdf(context: RequestContext, mailingId: string): Promise<{ number: string; bytes: Buffer }> {
    const view = await this.certificate(context, mailingId);
    return { number: view.statement.number, bytes: await pdf(certificatePaper(view, context.language)) };
  }

  /** The list and every list that came from it, with their exports; those destroyed before stand on their own certificate. */
  private derivedFrom(tx: Tx, districtId: string, id: string): Promise<CertifiedList[]> {
    return tx.rows<CertifiedList>(
      sql`WITH RECURSIVE derived AS (
            SELECT id FROM mailing WHERE district_id = ${districtId} AND id = ${id}
            UNION SELECT m.id FROM mailing m JOIN derived d ON m.parent_id = d.id WHERE m.district_id = ${districtId}
          )
          SELECT m.id, m.number, m.parent_id AS "parentId", m.derivation, m.purpose, m.channel,
            to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt", m.taken, m.left_out AS "leftOut",
            coalesce((SELECT jsonb_agg(jsonb_build_object('form', x.form, 'people', x.people,
                'at', to_char(x.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY x.at, x.id)
              FROM mailing_export x WHERE x.district_id = m.district_id AND x.mailing_id = m.id), '[]'::jsonb) AS exports
          FROM mailing m WHERE m.district_id = ${districtId} AND m.id IN (SELECT id FROM derived) AND m.state = 'ready'
          ORDER BY m.created_at, m.id LIMIT 500`,
    );
  }

  private async peopleOf(tx: Tx, districtId: string, ids: readonly string[]): Promise<number> {
    const row = await tx.one<{ n: number }>(
      sql`SELECT count(DISTINCT coalesce(citizen_id, contact_id))::integer AS n FROM mailing_person
          WHERE district_id = ${districtId} AND mailing_id = ANY (${ids}::uuid[])`,
    );
    return row?.n ?? 0;
  }

  private async deletePeople(tx: Tx, districtId: string, ids: readonly string[]): Promise<number> {
    const exported = await tx.execute(
      sql`DELETE FROM mailing_export_person p USING mailing_export x
          WHERE p.district_id = ${districtId} AND x.district_id = p.district_id AND x.id = p.export_id AND x.mailing_id = ANY (${ids}::uuid[])`,
    );
    const listed = await tx.execute(
      sql`DELETE FROM mailing_person WHERE district_id = ${districtId} AND mailing_id = ANY (${ids}::uuid[])`,
    );
    return exported + listed;
  }

  private async load(tx: Tx, id: string): Promise<CertificateView> {
    const found = await tx.one<Certified>(
      sql`SELECT k.district_id AS "districtId", k.id, k.hash, k.statement, jsonb_build_object('id', a.id, 'name', a.name) AS by
          FROM mailing_certificate k JOIN account a ON a.id = k.by_id WHERE k.id = ${id}`,
    );
    if (!found) throw new Refusal('not_found');
    return found;
  }
}

/** SHA-256 over the canonical form: keys sorted, no spaces, UTF-8. Anybody who has the statement makes it again. */
export function hashOf(statement: DestructionStatement): string {
  return createHash('sha256').update(canonical(statement)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}
