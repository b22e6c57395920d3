import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { CaseNumbers, Categories, caseSearchText } from '@cloison/casework/cases';
import { adoptContactPoints, nameFolded, searchText } from '@cloison/casework/citizens';
import { FindIndex } from '@cloison/casework/find';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import type { ReadCase, ReadLine } from './line';

/** A line that will become records: a citizen of its own or a known one, and perhaps a case. */
export interface Accepted {
  readonly citizenId: string;
  readonly isNew: boolean;
  readonly external: string | null;
  readonly read: ReadLine;
}

export interface Batch {
  readonly districtId: string;
  readonly importId: string;
  readonly startedBy: string;
  /** One time for all that an import makes: when each line was taken says nothing. */
  readonly at: Date;
}

type OpenedCase = ReadCase & { readonly id: string; readonly citizenId: string; readonly number: string };

/** Writes what lines become, a few hundred at a time, in the order of ids drawn by lot. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly numbers: CaseNumbers,
    private readonly categories: Categories,
    private readonly index: FindIndex,
    private readonly flags: WordingFlags,
  ) {}

  /** @returns how many cases were made */
  async write(tx: Tx, context: RequestContext, batch: Batch, accepted: readonly Accepted[]): Promise<number> {
    const people = accepted.filter(({ isNew }) => isNew);
    await this.writeCitizens(tx, batch, people);
    await adoptContactPoints(
      tx,
      batch.districtId,
      people.map(({ citizenId }) => citizenId),
      'imported',
      batch.startedBy,
    );
    const cases = await this.numbered(tx, batch, accepted);
    await this.writeCases(tx, context, batch, cases);
    await tx.execute(
      sql`INSERT INTO import_record (district_id, import_id, citizen_id, made_citizen, case_id, external_key)
          SELECT ${batch.districtId}, ${batch.importId}::uuid, r.* FROM unnest(${accepted.map(({ citizenId }) => citizenId)}::uuid[],
            ${accepted.map(({ isNew }) => isNew)}::boolean[], ${accepted.map((one) => cases.get(one)?.id ?? null)}::uuid[],
            ${accepted.map(({ external }) => external)}::text[]) AS r`,
    );
    const subjects = [...new Set(accepted.map(({ citizenId }) => citizenId))];
    tx.log({ act: 'import.take', subjects, district: batch.districtId, count: accepted.length, about: { account: batch.startedBy } });
    return cases.size;
  }

  private async writeCitizens(tx: Tx, { districtId, startedBy, at }: Batch, people: readonly Accepted[]): Promise<void> {
    const column = (of: (citizen: ReadLine['citizen']) => unknown): unknown[] => people.map(({ read }) => of(read.citizen));
    await tx.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone,
            email, accommodation, name_folded, search, created_by, created_at, updated_at)
          SELECT ${districtId}, p.*, ${startedBy}::uuid, ${at}::timestamptz, ${at}::timestamptz FROM unnest(
            ${people.map(({ citizenId }) => citizenId)}::uuid[], ${column((c) => c.familyName)}::text[], ${column((c) => c.givenName)}::text[],
            ${column((c) => c.birthDate)}::date[], ${column((c) => c.language)}::text[], ${column((c) => c.addressLine)}::text[],
            ${column((c) => c.municipality)}::text[], ${column((c) => c.postalCode)}::text[], ${column((c) => c.phone)}::text[],
            ${column((c) => c.email)}::text[], ${column((c) => c.accommodation)}::text[], ${column(nameFolded)}::text[],
            ${column(searchText)}::text[]) AS p (id)
          ORDER BY p.id`,
    );
  }

  /** Cases with their numbers: in the series of their category and of the year in which they were opened. */
  private async numbered(tx: Tx, { districtId, at }: Batch, accepted: readonly Accepted[]): Promise<Map<Accepted, OpenedCase>> {
    const series = new Map((await this.categories.all(tx, districtId)).map((category) => [category.key, category.series]));
    const withCase = accepted.flatMap((one) => (one.read.case ? [{ one, file: one.read.case }] : []));
    const groups = Map.groupBy(
      withCase,
      ({ file }) => `${series.get(file.category) ?? 'AUT'} ${file.openedOn?.slice(0, 4) ?? at.getFullYear()}`,
    );
    const opened = new Map<Accepted, OpenedCase>();
    for (const [group, those] of groups) {
      const [of = 'AUT', year = ''] = group.split(' ');
      const numbers = await this.numbers.next(tx, districtId, of, Number(year), those.length);
      for (const [index, { one, file }] of those.entries())
        opened.set(one, { ...file, id: randomUUID(), citizenId: one.citizenId, number: numbers[index] ?? '' });
    }
    return opened;
  }

  private async writeCases(tx: Tx, context: RequestContext, batch: Batch, cases: ReadonlyMap<Accepted, OpenedCase>): Promise<void> {
    const { districtId, startedBy, at } = batch;
    const files = [...cases.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (files.length === 0) return;
    const column = (of: (file: OpenedCase) => unknown): unknown[] => files.map(of);
    await tx.execute(
      sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, summary, status, outcome, outcome_kind, search, assignee_id,
            opened_by, opened_at, closed_at, last_event_at)
          SELECT ${districtId}, p.id, p.citizen_id, p.number, p.title, p.category, p.summary, CASE WHEN p.closed THEN 'closed' ELSE 'open' END, p.outcome,
            CASE WHEN p.closed THEN 'other' END, p.search, CASE WHEN p.closed THEN NULL ELSE ${startedBy}::uuid END, ${startedBy}::uuid,
            coalesce(p.opened_on::timestamp AT TIME ZONE 'America/Toronto', ${at}::timestamptz),
            CASE WHEN p.closed THEN coalesce(p.closed_on, p.opened_on)::timestamp AT TIME ZONE 'America/Toronto' END,
            coalesce(coalesce(p.closed_on, p.opened_on)::timestamp AT TIME ZONE 'America/Toronto', ${at}::timestamptz)
          FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ citizenId }) => citizenId)}::uuid[], ${column(({ number }) => number)}::text[],
            ${column(({ title }) => title)}::text[], ${column(({ category }) => category)}::text[], ${column(({ summary }) => summary)}::text[],
            ${column(({ isClosed }) => isClosed)}::boolean[], ${column(({ outcome, isClosed }) => (isClosed ? outcome : null))}::text[],
            ${column(({ number, title, summary }) => caseSearchText(number, title, summary))}::text[],
            ${column(({ openedOn }) => openedOn)}::date[], ${column(({ closedOn, openedOn }) => closedOn ?? openedOn)}::date[])
            AS p (id, citizen_id, number, title, category, summary, closed, outcome, search, opened_on, closed_on)
          ORDER BY p.id`,
    );
    await this.writeStories(tx, context, batch, files);
  }

  /** The story of an imported case: opened, what the other tool noted, closed. Words of the notes are findable, opinions in them flagged. */
  private async writeStories(
    tx: Tx,
    context: RequestContext,
    { districtId, startedBy, at }: Batch,
    files: readonly OpenedCase[],
  ): Promise<void> {
    const events = files.flatMap((file) => [
      { id: randomUUID(), file, kind: 'opened', body: null },
      ...(file.note === null ? [] : [{ id: randomUUID(), file, kind: 'note', body: file.note }]),
      ...(file.isClosed ? [{ id: randomUUID(), file, kind: 'closed', body: file.outcome }] : []),
    ]);
    await tx.execute(
      sql`INSERT INTO case_event (district_id, id, case_id, kind, body, at, author_id)
          SELECT ${districtId}, e.id, e.case_id, e.kind, e.body, coalesce(e.on_day::timestamp AT TIME ZONE 'America/Toronto', ${at}::timestamptz), ${startedBy}::uuid
          FROM unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(({ file }) => file.id)}::uuid[], ${events.map(({ kind }) => kind)}::text[],
            ${events.map(({ body }) => body)}::text[],
            ${events.map(({ kind, file }) => (kind === 'closed' ? (file.closedOn ?? file.openedOn) : file.openedOn))}::date[])
            AS e (id, case_id, kind, body, on_day)`,
    );
    for (const { id, file, kind, body } of events) {
      if (kind !== 'note' || body === null) continue;
      await this.index.put(tx, { districtId, kind: 'note', refId: id, caseId: file.id, citizenId: file.citizenId, text: body, at });
      const count = findOpinions(body).length;
      if (count > 0) await this.flags.flag(tx, context, { districtId, place: 'note', refId: id, caseId: file.id, count });
    }
  }
}
