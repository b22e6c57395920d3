import { crossingOf, endsOf, pathRows, reachesFarSide } from './path-shape';

const node = (name: string, zone: string | null) => ({ kind: 'role', name, words: name, zone });
const step = (from: ReturnType<typeof node>, to: ReturnType<typeof node>) => ({
  from,
  to,
  edge: 'member_of',
  words: 'membre de',
  detail: null,
  grantedBy: null,
});

const api = node('casework_api', 'casework');
const reports = node('rapports_ro', null);
const statistics = node('stat_lecture', null);
const stance = node('partisan.score.stance', 'partisan');
const path = { direction: 'casework_to_partisan', steps: [step(api, reports), step(reports, statistics), step(statistics, stance)] };

describe('a way through the wall', () => {
  it('has two sides, or one where it stays within', () => {
    expect(endsOf(path)).toEqual({ from: 'casework', to: 'partisan' });
    expect(endsOf({ direction: 'within_casework' })).toEqual({ from: 'casework', to: null });
  });

  it('crosses where it first lands on the other side', () => {
    expect(crossingOf(path)).toBe(2);
    expect(crossingOf({ ...path, steps: [...path.steps, step(stance, node('partisan.elector', 'partisan'))] })).toBe(2);
  });

  it('breaks the wall only where a node lies beyond it', () => {
    expect(reachesFarSide(path)).toBe(true);
    expect(reachesFarSide({ ...path, steps: path.steps.slice(0, 2) })).toBe(false);
    expect(reachesFarSide({ ...path, direction: 'within_casework' })).toBe(false);
  });

  it('wraps into rows, without losing a node, and the last node has no arrow', () => {
    const rows = pathRows(path, 3);
    expect(rows.map((row) => row.map(({ node: { name } }) => name))).toEqual([
      ['casework_api', 'rapports_ro', 'stat_lecture'],
      ['partisan.score.stance'],
    ]);
    expect(rows.flat().map(({ crosses }) => crosses)).toEqual([false, false, true, false]);
    expect(rows.flat().map(({ side }) => side)).toEqual(['near', 'near', 'near', 'far']);
    expect(rows[1]?.[0]?.step).toBeNull();
  });
});
