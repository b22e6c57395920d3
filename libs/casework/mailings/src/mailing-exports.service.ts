import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { csv, pdf } from '@cloison/platform/paper';
import { localDay } from '@cloison/casework/team';
import { labelSheets } from './label-sheets';
import { logPeople } from './log-people';
import { MailingAccess } from './mailing-access';
import type { LoadedMailing } from './mailing-access';
import { sourcesFor } from './source-rules';
import type { Source } from './source-rules';
import { exportHeaders, sourceName, watermark } from './export-words';

export interface Exported {
  readonly number: string;
  readonly bytes: Buffer;
}

export interface Addressed {
  readonly citizenId: string | null;
  readonly contactId: string | null;
  readonly source: Source;
  readonly name: string;
  readonly line: string;
  readonly municipality: string | null;
  readonly postalCode: string | null;
  readonly language: 'fr' | 'en';
}

/**
 * What leaves with a list: labels or a file. Addresses are read at that moment from where the list says that they are; whoever asked not to
 * be written to meanwhile, died, moved away or withdrew the address isn't there any more.
 */
@Injectable()
export class MailingExports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: MailingAccess,
  ) {}

  async labels(context: RequestContext, id: string): Promise<Exported> {
    return this.export(context, id, 'labels', (mailing, people, mark) =>
      pdf({
        language: context.language,
        title: mailing.number,
        at: context.at,
        footer: mark,
        content: labelSheets(people),
      }),
    );
  }

  async csv(context: RequestContext, id: string): Promise<Exported> {
    return this.export(context, id, 'csv', async (mailing, people, mark) => {
      const rows = people.map((person) =>
        mailing.channel === 'email'
          ? [person.name, person.line, person.language, sourceName(person.source, context.language)]
          : [
              person.name,
              person.line,
              person.municipality,
              person.postalCode,
              person.language,
              sourceName(person.source, context.language),
            ],
      );
      return Buffer.from(csv(exportHeaders(mailing.channel, context.language), [...rows, [mark]]));
    });
  }

  private async export(
    context: RequestContext,
    id: string,
    form: 'labels' | 'csv',
    make: (mailing: LoadedMailing, people: readonly Addressed[], mark: string) => Promise<Buffer>,
  ): Promise<Exported> {
    return this.work.transaction(context, async (tx) => {
      const mailing = await this.access.load(tx, context, id, 'create');
      if (mailing.state === 'destroyed' || (form === 'labels' && mailing.channel === 'email')) throw new Refusal('state_conflict');
      const people = await this.addressed(tx, mailing);
      await this.register(tx, context, mailing, form, people);
      const mark = watermark({
        number: mailing.number,
        purpose: mailing.purpose,
        who: context.account?.name ?? '',
        day: localDay(context.at),
        people: people.length,
        language: context.language,
      });
      return { number: mailing.number, bytes: await make(mailing, people, mark) };
    });
  }

  private async register(
    tx: Tx,
    context: RequestContext,
    { districtId, id, purpose }: LoadedMailing,
    form: 'labels' | 'csv',
    people: readonly Addressed[],
  ): Promise<void> {
    const row = await tx.one<{ id: string }>(
      sql`INSERT INTO mailing_export (district_id, mailing_id, form, people, by_id)
          VALUES (${districtId}, ${id}, ${form}, ${people.length}, ${context.account?.id ?? null}) RETURNING id`,
    );
    await tx.execute(
      sql`INSERT INTO mailing_export_person (district_id, export_id, citizen_id, contact_id, source)
          SELECT ${districtId}, ${row?.id ?? null}::uuid, p.* FROM unnest(${people.map((person) => person.citizenId)}::uuid[],
            ${people.map((person) => person.contactId)}::uuid[], ${people.map((person) => person.source)}::text[]) AS p`,
    );
    logPeople(
      tx,
      { act: `mailing.export_${form}.${purpose}`, district: districtId, count: people.length },
      people.flatMap(({ citizenId }) => (citizenId ? [citizenId] : [])),
    );
  }

  private addressed(tx: Tx, { districtId, id, purpose, channel }: LoadedMailing): Promise<Addressed[]> {
    const allowed = sourcesFor(purpose);
    const [kind, contactLine] = channel === 'post' ? ['address', sql`o.address_line`] : ['email', sql`o.email`];
    return tx.rows<Addressed>(
      sql`SELECT c.id AS "citizenId", NULL::uuid AS "contactId", p.source, c.given_name || ' ' || c.family_name AS name, p.value AS line,
            coalesce(p.municipality, c.municipality) AS municipality, coalesce(p.postal_code, c.postal_code) AS "postalCode", c.language
          FROM mailing_person l JOIN citizen c ON c.district_id = l.district_id AND c.id = l.citizen_id
            JOIN contact_point p ON p.district_id = l.district_id AND p.id = l.point_id AND p.citizen_id = c.id
          WHERE l.district_id = ${districtId} AND l.mailing_id = ${id} AND l.reason IS NULL AND p.kind = ${kind}
            AND p.source = ANY (${allowed}::text[]) AND NOT c.deceased AND NOT c.do_not_contact AND c.in_riding IS DISTINCT FROM false
          UNION ALL
          SELECT NULL, o.id, o.source, o.name || coalesce(', ' || o.organisation, ''), ${contactLine}, o.municipality, o.postal_code, o.language
          FROM mailing_person l JOIN office_contact o ON o.district_id = l.district_id AND o.id = l.contact_id
          WHERE l.district_id = ${districtId} AND l.mailing_id = ${id} AND l.reason IS NULL AND o.removed_at IS NULL
            AND o.source = ANY (${allowed}::text[]) AND ${contactLine} IS NOT NULL
          ORDER BY name, line`,
    );
  }
}
