import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import { generatedList } from '@cloison/partisan/electors';
import type { ElectorQuery } from '@cloison/partisan/electors';
import { Campaign, HEADER, HERE, line, THERE } from './campaign.fixture';

const PEOPLE = [
  line('01', 'Tremblay', 'Jean-Guy', { division: '014' }),
  line('02', 'Tremblay', 'Jean-Guy', { division: '015', street: 'rang Saint-Joseph' }),
  line('03', "L'Écuyer", 'Françoise'),
  line('04', 'St-Onge', 'Réjeanne'),
  line('05', 'Lépine-Bouchard', 'Noémie'),
  line('06', 'D’Amours', 'Hervé'),
  line('07', 'Nguyễn', 'Thị Hoa'),
  line('08', 'Kaniatarí:io', 'Ohserá:se'),
  line('09', 'Wiśniewska', 'Łucja'),
  line('10', "O'Brien", 'Siobhán', { street: 'rue Bœuf-Tranquille' }),
  line('11', 'Thivierge', 'Ghislaine', { street: 'rang Saint-Joseph' }),
  line('12', 'Guy', 'Tremblay'),
];

describe('finding electors', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await Campaign.open();
    await campaign.load(`${HEADER}\r\n${PEOPLE.join('')}`);
    await campaign.load(`${HEADER}\r\n${line('01', 'Tremblay', 'Ailleurs')}`, { district: THERE });
  });
  afterAll(() => campaign.close());

  const find = async (query: ElectorQuery) =>
    (await campaign.electors.list(campaign.as('organizer'), query)).items.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

  it.each([
    ['thivierge', ['Ghislaine Thivierge']],
    ['  GHISLAINE   THIVIERGE ', ['Ghislaine Thivierge']],
    ['thivierge ghislaine', ['Ghislaine Thivierge']],
    ['thiv gh', ['Ghislaine Thivierge']],
    ['ecuyer', ["Françoise L'Écuyer"]],
    ['lecuyer', ["Françoise L'Écuyer"]],
    ['l’ecuyer francoise', ["Françoise L'Écuyer"]],
    ['st onge', ['Réjeanne St-Onge']],
    ['saint-onge', ['Réjeanne St-Onge']],
    ['stonge', ['Réjeanne St-Onge']],
    ['bouchard lepine', ['Noémie Lépine-Bouchard']],
    ['damours', ['Hervé D’Amours']],
    ["d'amours", ['Hervé D’Amours']],
    ['nguyen thi', ['Thị Hoa Nguyễn']],
    ['kaniatari', ['Ohserá:se Kaniatarí:io']],
    ['wisniewska lucja', ['Łucja Wiśniewska']],
    ['obrien', ["Siobhán O'Brien"]],
    ['boeuf tranquille', ["Siobhán O'Brien"]],
    ['st joseph thivierge', ['Ghislaine Thivierge']],
    ['tremblay jeanguy', ['Jean-Guy Tremblay', 'Jean-Guy Tremblay']],
    ['thivirge', ['Ghislaine Thivierge']],
    ['tivierge gislaine', ['Ghislaine Thivierge']],
    ['%', [...'']],
    ["'; DROP TABLE elector; --", []],
  ])('by %j', async (search, expected) => {
    if (search === '%') expect(await find({ search })).toHaveLength(PEOPLE.length);
    else expect(await find({ search })).toEqual(expected);
  });

  it('puts those whose family name begins so before the others', async () => {
    expect(await find({ search: 'tremblay guy' })).toEqual(['Jean-Guy Tremblay', 'Jean-Guy Tremblay', 'Tremblay Guy']);
    expect(await find({ search: 'guy tremblay' })).toEqual(['Tremblay Guy', 'Jean-Guy Tremblay', 'Jean-Guy Tremblay']);
  });

  it('keeps to a polling division and to a stance', async () => {
    expect(await find({ search: 'tremblay', pollingDivision: '015' })).toEqual(['Jean-Guy Tremblay']);
    const { items } = await campaign.electors.list(campaign.as('organizer'), { search: 'thivierge' });
    await campaign.scores.write(campaign.as('organizer'), items[0]?.id ?? '', { stance: 'supporter', version: 0, channel: 'door' });
    expect(await find({ stance: 'supporter' })).toEqual(['Ghislaine Thivierge']);
    expect(await find({ search: 'rang', stance: 'supporter' })).toEqual(['Ghislaine Thivierge']);
    expect(await find({ search: 'rang', stance: 'not_scored' })).toEqual(['Jean-Guy Tremblay']);
    expect(await find({ stance: 'opponent' })).toEqual([]);
  });

  it('answers with the fields that the role may read, and no other', async () => {
    const { items } = await campaign.electors.list(campaign.as('canvasser'), { search: 'thivierge' });
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      [
        'addressLine',
        'familyName',
        'givenName',
        'id',
        'municipality',
        'pollingDivision',
        'postalCode',
        'scoredAt',
        'scoredBy',
        'stance',
        'version',
      ].sort(),
    );
    const id = items[0]?.id ?? '';
    expect(await campaign.electors.open(campaign.as('canvasser'), id)).not.toHaveProperty('birthDate');
    expect(await campaign.electors.open(campaign.as('data_manager'), id)).toMatchObject({ birthDate: '1970-01-01' });
  });

  it('shows nothing to whoever the rules let read no elector', async () => {
    const page = await campaign.electors.list(campaign.as('registrar'), { search: 'tremblay' });
    expect(page).toEqual({ items: [], nextCursor: null, tally: null });
    expect((await campaign.electors.list(campaign.as('registrar'), {})).items).toEqual([]);
  });

  it('asks an account of several districts to name one, and refuses those it doesn’t have', async () => {
    const both = campaign.as('organizer', { districts: [HERE, THERE] });
    await expect(campaign.electors.list(both, {})).rejects.toMatchObject({ fields: [{ field: 'district', problem: 'required' }] });
    expect((await campaign.electors.list(both, { district: THERE })).items).toHaveLength(1);
    await expect(campaign.electors.list(campaign.as('organizer'), { district: THERE })).rejects.toMatchObject({
      fields: [{ field: 'district', problem: 'not_in_list' }],
    });
  });

  it('notes a search once, with a count and without a word of it', async () => {
    await find({ search: 'thivierge' });
    const rows = await campaign.work.runner.rows<{ entry: string }>(
      sql`SELECT convert_from(entry, 'UTF8') AS entry FROM log_pending ORDER BY arrival DESC LIMIT 1`,
    );
    const entry = JSON.parse(rows[0]?.entry ?? '') as object;
    expect(entry).toMatchObject({ act: 'elector.search', count: 1, district: HERE, purpose: 'canvass', decision: 'allowed' });
    expect(rows[0]?.entry).not.toMatch(/thivierge/i);
  });
});

describe('paging through electors', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await Campaign.open();
    await campaign.load([...generatedList({ count: 700, seed: 5, district: HERE })].join(''), { piece: 10_000 });
  });
  afterAll(() => campaign.close());

  const all = async (query: ElectorQuery): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await campaign.electors.list(campaign.as('organizer'), { ...query, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  it('meets everybody once, in alphabetical order', async () => {
    const expected = await campaign.work.read<{ id: string }>(
      operatorContext('partisan', [HERE]),
      sql`SELECT id FROM elector ORDER BY search, id`,
    );
    expect(await all({ limit: 33 })).toEqual(expected.map(({ id }) => id));
  });

  it('meets everybody found once, those whose name begins so first', async () => {
    const found = await all({ search: 'saint', limit: 7 });
    expect(new Set(found).size).toBe(found.length);
    expect([...found].sort()).toEqual([...(await all({ search: 'saint', limit: 200 }))].sort());
    expect(found.length).toBeGreaterThan(20);
  });

  it.each(['e30', 'WzEsMl0', 'WyJhIiwiYiJd', Buffer.from('["a","00000000-0000-4000-8000-00000000000x"]').toString('base64url')])(
    'refuses a cursor that it didn’t make: %s',
    async (cursor) => {
      await expect(campaign.electors.list(campaign.as('organizer'), { cursor })).rejects.toMatchObject({ code: 'input_not_valid' });
      await expect(campaign.electors.list(campaign.as('organizer'), { cursor, search: 'roy' })).rejects.toMatchObject({
        code: 'input_not_valid',
      });
    },
  );
});
