import type { Refusal } from '@cloison/platform/access';
import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { Campaign, HEADER, HERE, line, THERE } from './campaign.fixture';

describe('scoring an elector', () => {
  let campaign: Campaign;
  let anne: string;
  let far: string;

  beforeAll(async () => {
    campaign = await Campaign.open();
    await campaign.load(
      `${HEADER}\r\n${line('A1', 'Roy', 'Anne')}${line('B2', 'Roy', 'Benoît', { division: '015' })}${line('C3', 'Roy', 'Cédric')}`,
    );
    await campaign.load(`${HEADER}\r\n${line('A1', 'Loin', 'Anne')}`, { district: THERE });
    const idOf = async (district: string, name: string): Promise<string> => {
      const [row] = await campaign.work.read<{ id: string }>(
        operatorContext('partisan', [district]),
        sql`SELECT id FROM elector WHERE district_id = ${district} AND given_name = ${name}`,
      );
      return row?.id ?? '';
    };
    anne = await idOf(HERE, 'Anne');
    far = await idOf(THERE, 'Anne');
  });
  afterAll(() => campaign.close());

  const entries = async (act: string) =>
    (
      await campaign.work.runner.rows<{ entry: string }>(
        sql`SELECT convert_from(entry, 'UTF8') AS entry FROM log_pending WHERE convert_from(entry, 'UTF8')::json ->> 'act' = ${act}`,
      )
    ).map(({ entry }) => entry);

  it('keeps each step with its author, its channel and its note, newest first', async () => {
    const first = await campaign.scores.write(campaign.as('canvasser'), anne, {
      stance: 'supporter',
      version: 0,
      channel: 'door',
      note: ' Veut une pancarte ',
    });
    expect(first).toMatchObject({ id: anne, stance: 'supporter', scoredBy: 'Somebody', version: 1 });
    await campaign.scores.write(campaign.as('organizer'), anne, { stance: 'opponent', version: 1, channel: 'phone' });
    const opened = await campaign.electors.open(campaign.as('organizer'), anne);
    expect(opened).toMatchObject({ stance: 'opponent', scoredBy: 'The organizer', version: 2 });
    expect(opened.history).toMatchObject([
      { version: 2, stance: 'opponent', scoredBy: 'The organizer', channel: 'phone', note: null },
      { version: 1, stance: 'supporter', scoredBy: 'The canvasser', channel: 'door', note: 'Veut une pancarte' },
    ]);
  });

  it('answers 409 to a change that starts from an older version, and keeps what was written meanwhile', async () => {
    const { version = 0 } = await campaign.electors.open(campaign.as('organizer'), anne);
    for (const stale of [version - 1, version + 1, 0])
      await expect(
        campaign.scores.write(campaign.as('canvasser'), anne, { stance: 'not_scored', version: stale, channel: 'door' }),
      ).rejects.toMatchObject({
        code: 'version_conflict',
        status: 409,
      });
    expect(await campaign.electors.open(campaign.as('organizer'), anne)).toMatchObject({ stance: 'opponent', version });
  });

  it.each([0, 5])('lets one of many writers at once through, from version %i on', async (rounds) => {
    const [{ id }] = (await campaign.work.read<{ id: string }>(
      operatorContext('partisan', [HERE]),
      sql`SELECT id FROM elector WHERE given_name = 'Cédric'`,
    )) as [{ id: string }];
    const { version = 0 } = await campaign.electors.open(campaign.as('organizer'), id);
    for (let round = 0; round <= rounds; round += 1) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, (_, i) =>
          campaign.scores.write(campaign.as(i % 2 ? 'organizer' : 'canvasser'), id, {
            stance: i % 2 ? 'supporter' : 'opponent',
            version: version + round,
            channel: 'door',
          }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect((outcome.reason as Refusal).code).toBe('version_conflict');
    }
    const { history = [] } = await campaign.electors.open(campaign.as('organizer'), id);
    expect(history.map((step) => step.version)).toEqual(Array.from({ length: version + rounds + 1 }, (_, i) => version + rounds + 1 - i));
  });

  it('leaves a conflict between two open transactions to the second one', async () => {
    const context = campaign.as('organizer');
    const { version = 0 } = await campaign.electors.open(context, anne);
    let second: Promise<unknown> = Promise.resolve();
    await campaign.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`UPDATE score SET stance = 'not_scored', version = version + 1 WHERE district_id = ${HERE} AND elector_id = ${anne}`,
      );
      second = campaign.scores.write(campaign.as('canvasser'), anne, { stance: 'supporter', version, channel: 'door' });
      second.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await expect(second).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('finds no elector of another district, and none that is struck off', async () => {
    const score = { stance: 'supporter', version: 0, channel: 'door' } as const;
    await expect(campaign.scores.write(campaign.as('organizer'), far, score)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaign.scores.write(campaign.as('organizer', { districts: [] }), anne, score)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(campaign.scores.write(campaign.as('organizer'), crypto.randomUUID(), score)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaign.electors.open(campaign.as('organizer'), far)).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each(['data_manager', 'candidate', 'registrar'] as const)(
    'writes nothing for a %s, even where the door would have been left open',
    async (role) => {
      await expect(
        campaign.scores.write(campaign.as(role), anne, { stance: 'supporter', version: 0, channel: 'door' }),
      ).rejects.toMatchObject({
        code: 'not_found',
      });
    },
  );

  it('writes an entry of each score and each opening: a commitment for the person, and no stance, name or note', async () => {
    const written = await entries('score.write');
    expect(written.length).toBeGreaterThan(1);
    for (const entry of [...written, ...(await entries('elector.open'))]) {
      expect(entry).not.toMatch(/supporter|opponent|not_scored|pancarte|Anne|Roy/);
      expect(entry).not.toContain(anne);
      expect((JSON.parse(entry) as { subjects?: string[] }).subjects).toHaveLength(1);
    }
  });

  it('counts how the division and a polling division stand', async () => {
    const tally = () => campaign.scores.tally(campaign.as('candidate'), HERE, undefined);
    const before = await tally();
    expect(before.supporter + before.opponent + before.not_scored).toBe(3);
    expect(await campaign.scores.tally(campaign.as('candidate'), HERE, '015')).toEqual({ supporter: 0, opponent: 0, not_scored: 1 });
    expect(await campaign.scores.tally(campaign.as('candidate'), HERE, '999')).toEqual({ supporter: 0, opponent: 0, not_scored: 0 });
    const { items, tally: shown } = await campaign.electors.list(campaign.as('organizer'), { stance: 'not_scored' });
    expect(shown).toEqual(before);
    expect(items.every(({ stance }) => stance === 'not_scored')).toBe(true);
    expect((await campaign.electors.list(campaign.as('canvasser'), {})).tally).toBeNull();
  });
});

describe('what the campaign’s own login may do to the database', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await Campaign.open();
    await campaign.load(`${HEADER}\r\n${line('A1', 'Roy', 'Anne')}`);
    const { items } = await campaign.electors.list(campaign.as('organizer'), {});
    await campaign.scores.write(campaign.as('organizer'), items[0]?.id ?? '', { stance: 'supporter', version: 0, channel: 'door' });
  });
  afterAll(() => campaign.close());

  const here = operatorContext('partisan', [HERE]);

  it.each([
    ['rewrite history', sql`UPDATE score_history SET stance = 'opponent'`],
    ['delete history', sql`DELETE FROM score_history`],
    ['empty history', sql`TRUNCATE score_history`],
    ['delete a score', sql`DELETE FROM score`],
    ['move a score to somebody else', sql`UPDATE score SET elector_id = gen_random_uuid()`],
    ['invent an elector', sql`INSERT INTO elector (district_id, family_name) VALUES (${HERE}, 'x')`],
    ['change an elector', sql`UPDATE elector SET family_name = 'x'`],
    ['strike off an elector', sql`DELETE FROM elector`],
    ['read the list’s own keys', sql`SELECT list_key FROM elector`],
    ['read the salt of the keys', sql`SELECT list_salt FROM elector_division`],
    ['go round the policies through a partition', sql`SELECT * FROM elector_qc_val_des_erables`],
    ['create a table', sql`CREATE TABLE partisan.mine (x int)`],
    ['create a temporary table', sql`CREATE TEMPORARY TABLE mine (x int)`],
    ['switch the policies off', sql`ALTER TABLE elector DISABLE ROW LEVEL SECURITY`],
    ['become the owner', sql`SET ROLE partisan_owner`],
  ])('can’t %s', async (_what, statement) => {
    await expect(campaign.work.transaction(here, (tx) => tx.execute(statement))).rejects.toMatchObject({ code: '42501' });
  });

  it('sees no row without a district, or of another one', async () => {
    for (const districts of [[], [THERE], ['']]) {
      for (const table of [sql`elector`, sql`score`, sql`score_history`, sql`elector_import`, sql`elector_division`])
        expect(await campaign.work.read(operatorContext('partisan', districts), sql`SELECT district_id FROM ${table}`)).toEqual([]);
    }
  });

  it('can’t write into another district', async () => {
    const statement = sql`INSERT INTO elector_import (district_id, id, state, mapping, list_vintage) VALUES (${THERE}, gen_random_uuid(), 'reading', 'x', 'x')`;
    await expect(campaign.work.transaction(here, (tx) => tx.execute(statement))).rejects.toMatchObject({ code: '42501' });
  });

  it('can’t search a district that isn’t in the context', async () => {
    const search = (district: string | null) =>
      campaign.work.read(
        here,
        sql`SELECT * FROM search_electors(${district}, ${['roy']}::text[], NULL, NULL, 0::smallint, NULL, NULL, 10)`,
      );
    expect(await search(HERE)).toHaveLength(1);
    await expect(search(THERE)).rejects.toMatchObject({ code: '42501' });
    await expect(search(null)).rejects.toMatchObject({ code: '42501' });
  });
});
