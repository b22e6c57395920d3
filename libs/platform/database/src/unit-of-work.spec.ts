import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Readable } from 'node:stream';
import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { districtPolicies, sql, UnitOfWork } from './index';
import type { LogDraft, PendingEntry } from './index';

class People implements MigrationInterface {
  readonly name = 'People1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'CREATE TABLE hold.person (district_id text NOT NULL, id integer NOT NULL, name text NOT NULL, PRIMARY KEY (district_id, id))',
      ...districtPolicies('hold', 'person'),
      'GRANT SELECT, INSERT, UPDATE ON hold.person TO hold_api',
      'CREATE TABLE hold.log_pending (entry_id uuid NOT NULL, entry bytea NOT NULL)',
      'CREATE TABLE hold.log_subject (subject_id uuid NOT NULL, entry_id uuid NOT NULL)',
      'GRANT INSERT ON hold.log_pending, hold.log_subject TO hold_api',
      'CREATE UNLOGGED TABLE hold.load (district_id text, id integer, name text)',
      'GRANT SELECT, INSERT ON hold.load TO hold_api',
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

@Entity({ name: 'person' })
class Person {
  @PrimaryColumn({ name: 'district_id', type: 'text' }) districtId!: string;
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @Column({ type: 'text' }) name!: string;
}

describe('the unit of work', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  const written: PendingEntry[] = [];
  const here: RequestContext = operatorContext('hold', ['a']);
  const there = operatorContext('hold', ['b']);
  const everywhere = operatorContext('hold', ['a', 'b']);
  const names = (context: RequestContext) => work.read<{ name: string }>(context, sql`SELECT name FROM person ORDER BY name`);

  beforeAll(async () => {
    database = await testDatabase({ hold: [People] });
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', entities: [Person], poolSize: 4 });
    work.useLog({
      encoder: {
        encode: async (_tx, _context, drafts: readonly LogDraft[]) =>
          drafts.map((draft) => ({ id: crypto.randomUUID(), entry: Buffer.from(draft.act), subjects: draft.subjects })),
      },
      readLog: { append: async (entries) => void written.push(...entries) },
    });
    await work.transaction(everywhere, async (tx) => {
      await tx.manager.save(Person, { districtId: 'a', id: 1, name: 'Ghislaine' });
      await tx.execute(sql`INSERT INTO person VALUES ('b', 2, 'Réjean')`);
    });
  });

  afterAll(async () => {
    await work.close();
    await database.drop();
  });

  it('shows a person only to his district, and nothing at all without one', async () => {
    expect(await names(here)).toEqual([{ name: 'Ghislaine' }]);
    expect(await names(there)).toEqual([{ name: 'Réjean' }]);
    expect(await names(operatorContext('hold', []))).toEqual([]);
    expect(await work.runner.rows(sql`SELECT * FROM person`)).toEqual([]);
  });

  it('refuses to write into another district', async () => {
    await expect(work.transaction(here, (tx) => tx.execute(sql`INSERT INTO person VALUES ('b', 3, 'x')`))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(work.transaction(everywhere, (tx) => tx.manager.update(Person, { id: 1 }, { districtId: 'c' }))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('keeps TypeORM inside the transaction: what it saved goes with the rollback', async () => {
    await expect(
      work.transaction(here, async (tx) => {
        await tx.manager.save(Person, { districtId: 'a', id: 9, name: 'Nobody' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await names(here)).toEqual([{ name: 'Ghislaine' }]);
  });

  it('does not let a context outlive its transaction on a pooled connection', async () => {
    await Promise.all(Array.from({ length: 20 }, () => names(everywhere)));
    expect(await work.runner.rows(sql`SELECT * FROM person`)).toEqual([]);
  });

  it('commits the entries of a write with it, and none of a write that failed', async () => {
    const count = async (): Promise<number> => {
      const admin = await UnitOfWork.open({ url: database.url('admin'), schema: 'hold' });
      const [row] = await admin.runner.rows<{ n: string }>(sql`SELECT count(*) AS n FROM log_pending`);
      await admin.close();
      return Number(row?.n);
    };
    const before = await count();
    await work.transaction(here, async (tx) => tx.log({ act: 'person.open', subjects: [crypto.randomUUID()] }));
    await work
      .transaction(here, async (tx) => {
        tx.log({ act: 'person.open' });
        await tx.execute(sql`SELECT 1 / 0`);
      })
      .catch(() => undefined);
    expect(await count()).toBe(before + 1);
  });

  it('answers a read only once its entry is written, and not at all when it cannot be', async () => {
    await work.read(here, sql`SELECT name FROM person`, (rows) => ({ act: 'person.list', count: rows.length }));
    expect(written.at(-1)?.entry.toString()).toBe('person.list');
    const mute = await UnitOfWork.open({ url: database.url('api'), schema: 'hold' });
    await expect(mute.read(here, sql`SELECT name FROM person`, () => ({ act: 'person.list' }))).rejects.toThrow('The log is not open');
    await mute.close();
  });

  it('answers several reads only once their entry is written, in the district, and lets none of them write', async () => {
    const both = await work.readTogether(
      here,
      (tx) =>
        Promise.all([
          tx.rows<{ name: string }>(sql`SELECT name FROM person`),
          tx.one<{ n: string }>(sql`SELECT count(*) AS n FROM person`),
        ]),
      ([rows]) => ({ act: 'person.look', count: rows.length }),
    );
    expect([both[0].length, Number(both[1]?.n)]).toEqual([1, 1]);
    expect(written.at(-1)?.entry.toString()).toBe('person.look');
    const writing = work.readTogether(
      here,
      (tx) => tx.execute(sql`UPDATE person SET name = 'x'`),
      () => ({ act: 'person.look' }),
    );
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    await expect(
      work.readTogether(
        here,
        () => Promise.reject(new Error('no')),
        () => ({ act: 'person.look' }),
      ),
    ).rejects.toThrow('no');
    expect(await names(here)).toHaveLength(1);
    const mute = await UnitOfWork.open({ url: database.url('api'), schema: 'hold' });
    const unheard = mute.readTogether(
      here,
      (tx) => tx.rows(sql`SELECT name FROM person`),
      () => ({ act: 'person.look' }),
    );
    await expect(unheard).rejects.toThrow('The log is not open');
    await mute.close();
  });

  it('never turns a value into SQL', async () => {
    const nasty = `'; DROP TABLE hold.person; --`;
    expect(await work.read(here, sql`SELECT name FROM person WHERE name = ${nasty} ${sql`OR id = ${1}`}`)).toHaveLength(1);
  });

  it('copies in bulk inside a transaction (into a table without policies: PostgreSQL refuses COPY under row-level security)', async () => {
    const copied = await work.transaction(
      here,
      async (tx) => {
        const lines = await tx.copyFrom(sql`COPY load FROM STDIN`, Readable.from(['a\t50\tAlma\n', 'a\t51\tAnaïs\n']));
        await tx.execute(sql`INSERT INTO person SELECT * FROM load`);
        return lines;
      },
      { bulk: true },
    );
    expect(copied).toBe(2);
    expect(await names(here)).toEqual([{ name: 'Alma' }, { name: 'Anaïs' }, { name: 'Ghislaine' }]);
  });

  it('has a runtime login that owns nothing and creates nothing', async () => {
    for (const statement of [
      sql`CREATE TABLE hold.x (y int)`,
      sql`CREATE TABLE public.x (y int)`,
      sql`CREATE TEMP TABLE x (y int)`,
      sql`SET ROLE hold_owner`,
    ])
      await expect(work.runner.execute(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
