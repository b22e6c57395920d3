import { generatedList, readMapping, shippedMapping } from '@cloison/partisan/electors';
import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { Campaign, HEADER, HERE, inPieces, line, THERE } from './campaign.fixture';

describe('importing a list of electors', () => {
  let campaign: Campaign;
  const here = operatorContext('partisan', [HERE]);
  const names = async (district = HERE) =>
    (
      await campaign.work.read<{ name: string }>(
        operatorContext('partisan', [district]),
        sql`SELECT concat_ws(' ', given_name, family_name) AS name FROM elector WHERE struck_off_at IS NULL ORDER BY list_vintage, search, id`,
      )
    ).map(({ name }) => name);
  const lastImport = async () => {
    const { items } = await campaign.imports.list(campaign.as('data_manager'));
    const [latest] = items;
    if (!latest) throw new Error('no import');
    return campaign.imports.open(campaign.as('data_manager'), latest.id);
  };

  beforeEach(async () => {
    campaign = await Campaign.open();
  });
  afterEach(() => campaign.close());

  it('takes a generated list, refuses its faulty lines one by one, and says why without saying what they said', async () => {
    const text = [...generatedList({ count: 300, seed: 4, district: HERE, faults: 8 })].join('');
    expect(await campaign.load(text, { piece: 1_000 })).toMatchObject({
      read: 308,
      added: 300,
      refused: 8,
      changed: 0,
      removed: 0,
      unchanged: 0,
    });
    const report = await lastImport();
    expect(report).toMatchObject({ state: 'done', read: 308, added: 300, refused: 8, bytesRead: Buffer.byteLength(text), failure: null });
    expect(report.refusals.map(({ reason, field }) => [reason, field]).sort()).toEqual([
      ['characters_not_allowed', 'familyName'],
      ['columns_count', ''],
      ['date_not_valid', 'birthDate'],
      ['date_not_valid', 'birthDate'],
      ['missing', 'familyName'],
      ['postal_code_not_valid', 'postalCode'],
      ['quotes', ''],
      ['too_long', 'familyName'],
    ]);
    const lines = text.split('\r\n');
    for (const { line: number, reason } of report.refusals) {
      if (reason === 'quotes') expect(lines[number - 1]).toContain('Ouvrard');
      if (reason === 'columns_count') expect(lines[number - 1]).toContain('Courte');
    }
    const csv = await campaign.imports.refusedCsv(campaign.as('data_manager', { language: 'fr' }), report.id);
    expect(csv).toContain('La date n’existe pas');
    expect(csv).not.toMatch(/Ouvrard|Courte|Février|Sanscode/);
  });

  it('changes nothing when the same list comes again', async () => {
    const text = [...generatedList({ count: 500, seed: 9, district: HERE })].join('');
    await campaign.load(text);
    const before = await campaign.snapshot();
    expect(await campaign.load(text)).toMatchObject({ read: 500, added: 0, changed: 0, removed: 0, unchanged: 500, refused: 0 });
    expect(await campaign.snapshot()).toEqual(before);
  });

  it('adds who is new, updates who changed, strikes off who is absent, and brings back who returns', async () => {
    const [anne, benoit, cedric] = [line('A1', 'Roy', 'Anne'), line('B2', 'Roy', 'Benoît'), line('C3', 'Roy', 'Cédric')];
    await campaign.load(`${HEADER}\r\n${anne}${benoit}`);
    const [first] = await campaign.work.read<{ id: string }>(here, sql`SELECT id FROM elector WHERE given_name = 'Anne'`);
    expect(await campaign.load(`${HEADER}\r\n${line('A1', 'Roy-Lépine', 'Anne')}${cedric}`)).toMatchObject({
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 0,
    });
    expect(await names()).toEqual(['Cédric Roy', 'Anne Roy-Lépine']);
    const [still] = await campaign.work.read<{ id: string; version: number }>(
      here,
      sql`SELECT id, version FROM elector WHERE given_name = 'Anne'`,
    );
    expect(still).toEqual({ id: first?.id, version: 2 });
    expect(await campaign.load(`${HEADER}\r\n${line('A1', 'Roy-Lépine', 'Anne')}${benoit}${cedric}`)).toMatchObject({
      added: 0,
      changed: 1,
      removed: 0,
      unchanged: 2,
    });
    expect(await names()).toContain('Benoît Roy');
  });

  it('keeps the score of an elector who changes, is absent, returns, or moves in a list without identifiers', async () => {
    const mapping = shippedMapping('quebec-generic');
    if (!mapping) throw new Error('no mapping');
    const header = 'Nom;Prénom;Date de naissance;No civique;Rue;App;Municipalité;Code postal;Section de vote\n';
    const people = (street: string) => Buffer.from(`${header}Lévesque;Marthe;1950-02-03;9;${street};;Rivière-Noire;G0N 1A0;15\n`, 'latin1');
    await campaign.load(people('rue du Quai'), { mapping });
    const { items } = await campaign.electors.list(campaign.as('organizer'), {});
    const id = items[0]?.id ?? '';
    await campaign.scores.write(campaign.as('organizer'), id, { stance: 'opponent', version: 0, channel: 'door' });
    expect(await campaign.load(people('rue Bœuf'.replace('œ', 'oe')), { mapping })).toMatchObject({ added: 0, changed: 1, removed: 0 });
    expect(await campaign.electors.open(campaign.as('organizer'), id)).toMatchObject({ stance: 'opponent', addressLine: '9, rue Boeuf' });
  });

  it('reads Windows-1252, and refuses the lines that are in another encoding than stated', async () => {
    const mapping = shippedMapping('quebec-generic');
    if (!mapping) throw new Error('no mapping');
    const header = 'Nom;Prénom;No civique;Rue;App;Municipalité;Code postal;Section de vote\r\n';
    const latin = Buffer.concat([
      Buffer.from(header, 'latin1'),
      Buffer.from("L'Écuyer;Françoise;1;rue de l", 'latin1'),
      Buffer.from([0x92]),
      Buffer.from('Église;;Lac;G0T 1A0;1\r\n', 'latin1'),
    ]);
    await campaign.load(latin, { mapping });
    const { items } = await campaign.electors.list(campaign.as('organizer'), {});
    expect(items[0]).toMatchObject({ familyName: "L'Écuyer", givenName: 'Françoise', addressLine: '1, rue de l’Église' });
    const mixed = Buffer.concat([
      Buffer.from(`\ufeff${HEADER}\r\n${line('A1', 'Noël', 'Zoé')}`),
      Buffer.from(line('B2', 'Noël', 'Hervé'), 'latin1'),
    ]);
    expect(await campaign.load(mixed, { district: THERE })).toMatchObject({ added: 1, refused: 1 });
    expect(await names(THERE)).toEqual(['Zoé Noël']);
  });

  it('refuses a second line about the same person', async () => {
    const text = `${HEADER}\r\n${line('A1', 'Roy', 'Anne')}${line('A1', 'Roy', 'Anne')}${line('A1', 'Autre', 'Nom')}`;
    expect(await campaign.load(text)).toMatchObject({ added: 1, refused: 2 });
    expect((await lastImport()).refusals.map(({ line: number, reason }) => [number, reason])).toEqual([
      [3, 'duplicate'],
      [4, 'duplicate'],
    ]);
  });

  it('takes nothing at all if the upload breaks off, and says so', async () => {
    await campaign.load(`${HEADER}\r\n${line('A1', 'Roy', 'Anne')}`);
    const before = await campaign.snapshot();
    const mapping = shippedMapping('generated');
    if (!mapping) throw new Error('no mapping');
    async function* broken(): AsyncGenerator<Buffer> {
      yield* inPieces([...generatedList({ count: 2_000, seed: 2, district: HERE })].join(''), 20_000);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    const running = campaign.importer.start(here, { district: HERE, mapping, source: broken(), bytesTotal: null });
    await expect(running.done).rejects.toMatchObject({ code: 'list_not_readable' });
    expect(await campaign.snapshot()).toEqual(before);
    expect(await lastImport()).toMatchObject({ state: 'failed', failure: 'upload_interrupted', added: 0 });
  });

  it('takes nothing at all if its connection is killed before the commit, and the row tells that it is dead', async () => {
    const mapping = shippedMapping('generated');
    if (!mapping) throw new Error('no mapping');
    async function* slow(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${HEADER}\r\n${line('A1', 'Roy', 'Anne')}`);
      await campaign.work.runner.rows(
        sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'partisan_api' AND application_name LIKE '% bulk' AND datname = current_database()`,
      );
      yield Buffer.from(line('B2', 'Roy', 'Benoît'));
    }
    const running = campaign.importer.start(here, { district: HERE, mapping, source: slow(), bytesTotal: null });
    await expect(running.done).rejects.toThrow();
    expect(await campaign.snapshot()).toEqual([]);
    await campaign.work.transaction(here, (tx) =>
      tx.execute(sql`UPDATE elector_import SET state = 'reading', finished_at = NULL, failure = NULL`),
    );
    expect(await lastImport()).toMatchObject({ state: 'interrupted' });
    expect(await campaign.load(`${HEADER}\r\n${line('A1', 'Roy', 'Anne')}`)).toMatchObject({ added: 1 });
  });

  it('shows an import while it runs, and none of its electors before it is done', async () => {
    const mapping = shippedMapping('generated');
    if (!mapping) throw new Error('no mapping');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    async function* halting(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${HEADER}\r\n${line('A1', 'Roy', 'Anne')}`);
      await released;
      yield Buffer.from(line('B2', 'Roy', 'Benoît'));
    }
    const running = campaign.importer.start(here, { district: HERE, mapping, source: halting(), bytesTotal: 400 });
    const state = async () => (await campaign.imports.list(campaign.as('organizer'))).items[0]?.state;
    while ((await state()) !== 'reading') await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await campaign.snapshot()).toEqual([]);
    const second = campaign.importer.start(operatorContext('partisan', [THERE]), {
      district: THERE,
      mapping,
      source: inPieces(''),
      bytesTotal: 0,
    });
    await expect(second.done).rejects.toMatchObject({ code: 'state_conflict' });
    release();
    expect(await running.done).toMatchObject({ added: 2 });
    expect(await lastImport()).toMatchObject({ state: 'done', bytesTotal: 400 });
  });

  it.each([
    ['lacks a column of the mapping', 'NOM;PRENOM\nRoy;Anne\n'],
    ['has a column twice', `${HEADER};Nom\r\n`],
    ['is empty', ''],
    ['has a header only', `${HEADER}\r\n`],
    ['is UTF-16', Buffer.from(`\ufeff${HEADER}\r\n`, 'utf16le')],
    ['is a spreadsheet', Buffer.from('PK\u0003\u0004xl/workbook.xml')],
    ['is binary', Buffer.alloc(300_000, 1)],
  ])('refuses a file that %s, as a whole', async (_what, text) => {
    await expect(campaign.load(text, { piece: 50_000 })).rejects.toMatchObject({ code: 'list_not_readable' });
    expect(await campaign.snapshot()).toEqual([]);
    expect(await lastImport()).toMatchObject({ state: 'failed', failure: 'list_not_readable' });
  });

  it('refuses a list of which a tenth is refused: the mapping is wrong', async () => {
    const text = [...generatedList({ count: 600, seed: 3, district: HERE, faults: 120 })].join('');
    await expect(campaign.load(text)).rejects.toMatchObject({ code: 'list_not_readable' });
  });

  it('refuses a list that would strike off most of the electors, unless told to replace them', async () => {
    await campaign.load([...generatedList({ count: 400, seed: 1, district: HERE })].join(''));
    const other = [...generatedList({ count: 400, seed: 2, district: HERE })].join('');
    await expect(campaign.load(other)).rejects.toMatchObject({ code: 'state_conflict' });
    expect(await lastImport()).toMatchObject({ state: 'failed', failure: 'too_many_struck_off' });
    expect(await campaign.load(other, { replace: true })).toMatchObject({ removed: expect.any(Number) as number });
  });

  it('takes only the columns that the mapping names, and lists the others', async () => {
    const text = `${HEADER};Allégeance;Pointage\r\n${line('A1', 'Roy', 'Anne').trimEnd()};X;1\r\n`;
    await campaign.load(text);
    expect((await lastImport()).ignoredColumns).toEqual(['Allégeance', 'Pointage']);
    expect(JSON.stringify(await campaign.snapshot())).not.toContain('X');
  });

  it('keeps what COPY, CSV and SQL would like to interpret as it was written', async () => {
    const mapping = readMapping({
      name: 'torture',
      titleFr: 'x',
      titleEn: 'x',
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      postalCodes: 'any',
      fields: {
        familyName: { parts: [{ column: 'f' }] },
        givenName: { parts: [{ column: 'g' }] },
        addressLine: { parts: [{ column: 'a' }] },
      },
    });
    const rows: [string, string, string][] = [
      ['\\N', '\\.', '\\t\\n'],
      [`Robert'); DROP TABLE elector;--`, '"Bobby"', 'a,b;c|d'],
      ['=1+1', '@SUM(A1)', '+1 -1'],
      ['ᓯᐊᓯ', '李', 'Ярославль 🏠'],
      ['  spaces  ', 'in\u00a0\u00a0between', 'line\nbreak'],
    ];
    const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
    await campaign.load(`f,g,a\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}`, { mapping, piece: 3 });
    const { items } = await campaign.electors.list(campaign.as('organizer'), {});
    expect(items.map(({ familyName, givenName, addressLine }) => [familyName, givenName, addressLine]).sort()).toEqual(
      [...rows.slice(0, 4), ['spaces', 'in between', 'line break']].sort(),
    );
  });

  it('cannot load into a division outside its context, whatever the service says', async () => {
    const attempt = campaign.work.transaction(here, (tx) =>
      tx.execute(sql`SELECT open_elector_load(${THERE}, gen_random_uuid(), '2026-04')`),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
    const closing = campaign.work.transaction(
      operatorContext('partisan', [HERE, THERE]),
      async (tx) => {
        await tx.execute(sql`SELECT open_elector_load(${HERE}, gen_random_uuid(), '2026-04')`);
        await tx.execute(sql`SELECT close_elector_load('qc-ailleurs')`);
      },
      { bulk: true },
    );
    await expect(closing).rejects.toMatchObject({ code: '42501' });
  });
});
