import type { TestZone } from '@cloison/platform/testing';
import { releaseProcessClock } from './injected-clock';
import { releaseRandomness, seedRandomness } from './seeded';
import { NORMALISED } from './recorder';
import type { Recorded } from './recorder';
import type { Recording } from './world';

seedRandomness();
// only now: a name that is imported from Node's own module stays what it was then
const { CASEWORK_MIGRATIONS } = await import('@cloison/casework/migrations');
const { testZone } = await import('@cloison/platform/testing');
const { freePort, record, withoutRounds } = await import('./world');

/** Where two recordings part: the operations whose bytes differ, and the first lines that do. */
function differences(one: readonly Recorded[], other: readonly Recorded[]): string[] {
  const found = one.length === other.length ? [] : [`${one.length} and ${other.length} answers`];
  for (const [index, { operation, bytes }] of one.entries()) {
    const theirs = other[index]?.bytes ?? '';
    if (theirs === bytes) continue;
    const [mine, its] = [bytes.split('\n'), theirs.split('\n')];
    const line = mine.findIndex((text, at) => text !== its[at]);
    const from = [...(mine[line] ?? '')].findIndex((letter, at) => letter !== its[line]?.[at]);
    found.push(
      `${operation}: ${mine[line]?.slice(Math.max(0, from - 60), from + 40)} | ${its[line]?.slice(Math.max(0, from - 60), from + 40)}`,
    );
  }
  return found;
}

/** Accounts are the registrar's, and nobody has electors here: asked all the same, and refused in the same bytes. */
const REFUSED_TO_AN_OFFICE = ['accounts', 'electors'];

/** First words of the addresses that were asked, in the order of the alphabet. */
const capabilitiesOf = (answers: readonly Recorded[]): string[] =>
  [...new Set(answers.map(({ operation }) => /\/api\/([\w-]+)/.exec(operation)?.[1] ?? 'pages'))].sort();

describe('a whole day at the office, recorded and lived again with every score flipped', () => {
  let keys: TestZone;
  let port: number;
  let restore: () => void;
  const day = (recording: Recording): Promise<Recorded[]> => record(recording, keys, port);

  beforeAll(async () => {
    restore = withoutRounds();
    port = await freePort();
    keys = await testZone('casework', CASEWORK_MIGRATIONS);
  });

  afterAll(async () => {
    restore();
    releaseProcessClock();
    await keys?.drop();
    releaseRandomness();
  });

  it('normalises five fields at most', () => expect(NORMALISED.length).toBeLessThanOrEqual(5));

  it.each(['apart', 'together'] as const)(
    'shows the same bytes, headers, lengths and order, both sides %s',
    async (topology) => {
      const before = await day({ topology, scores: 'written again' });
      const after = await day({ topology, scores: 'flipped' });
      const succeeded = before.filter(({ bytes }) => /^.*\n2\d\d\n/.test(bytes));
      expect(succeeded.length).toBeGreaterThan(400);
      expect(capabilitiesOf(before).filter((one) => !capabilitiesOf(succeeded).includes(one))).toEqual(REFUSED_TO_AN_OFFICE);
      expect(differences(before, after)).toEqual([]);
    },
    240_000,
  );

  it.each([
    ['a title', `UPDATE casework.case_file SET title = title || ' ' || left(NEW.stance, 1) WHERE number LIKE '%0003'`],
    [
      'a count of the report',
      `IF NEW.stance = 'opponent' AND NEW.elector_id::text LIKE '%000001' THEN UPDATE casework.case_file SET category = 'pension' WHERE number LIKE '%0002'; END IF`,
    ],
  ])(
    'would have seen it: a trigger that copies a stance into %s',
    async (_what, leak) => {
      const informer = [
        `CREATE FUNCTION public.gossip() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${leak}; RETURN NEW; END $$`,
        `CREATE TRIGGER gossip AFTER UPDATE ON partisan.score FOR EACH ROW EXECUTE FUNCTION public.gossip()`,
      ];
      const before = await day({ topology: 'together', scores: 'written again', informer });
      const after = await day({ topology: 'together', scores: 'flipped', informer });
      const where = differences(before, after);
      expect(where.length).toBeGreaterThan(0);
      expect(
        where.every((line) =>
          /api\/(?:cases|find|citizens|reports|day|team|mail|calendar|consents|letters|documents|retention|hand-over)/.test(line),
        ),
      ).toBe(true);
    },
    240_000,
  );
});
