import type { Figure } from './figure';
import { median } from './figure';
import { load } from './load';
import type { LoadResult } from './load';
import { openOffice } from './office-under-load';
import type { OfficeUnderLoad } from './office-under-load';

const CITIZENS = 50_000;
const CONNECTIONS = 16;
const ROUNDS = 5;
const SECONDS = 3;
const SEARCHES = ['tremblay', 'thivierge', 'nguyen linh', 'ouellet', 'melezes', 'simeon zoe', 'st onge', 'awashish'];

/** Proofs are made beforehand, as each client makes its own: the load generator must not spend the server's cores on signing. */
function proofs({ client }: OfficeUnderLoad, count: number): string[] {
  return Array.from({ length: count }, () => client.proof('GET', '/api/citizens', client.token));
}

/** List and search answers with device proof, CASL, row-level security and durable read-log, against bare Fastify + pg on the same SQL. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const office = await openOffice(CITIZENS, say);
  try {
    return [...(await compare(office, 'list', say)), ...(await compare(office, 'search', say))];
  } finally {
    await office.stop();
  }
}

async function compare(office: OfficeUnderLoad, kind: 'list' | 'search', say: (line: string) => void): Promise<Figure[]> {
  let turn = 0;
  const query = (): string => (kind === 'list' ? '' : `search=${encodeURIComponent(SEARCHES[turn++ % SEARCHES.length] ?? '')}`);
  const bare = (): Promise<LoadResult> =>
    load(office.bareOrigin, { connections: CONNECTIONS, seconds: SECONDS, next: () => ({ path: `/${kind}?${query()}`, headers: {} }) });
  const ours = async (): Promise<LoadResult> => {
    await office.client.refresh();
    const ready = proofs(office, 12_000);
    const headers = { host: office.host, authorization: `DPoP ${office.client.token}` };
    return load(office.origin, {
      connections: CONNECTIONS,
      seconds: SECONDS,
      next: () => {
        const dpop = ready.pop();
        return dpop ? { path: `/api/citizens?${query()}`, headers: { ...headers, dpop } } : undefined;
      },
    });
  };
  await bare();
  await ours();
  const rounds: { bare: LoadResult; ours: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = { bare: await bare(), ours: await ours() };
    if (pair.ours.refused > 0 || pair.bare.refused > 0)
      throw new Error(`${pair.ours.refused + pair.bare.refused} requests weren’t answered with 200`);
    rounds.push(pair);
    say(`  ${kind} ${round + 1}/${ROUNDS}: ${Math.round(pair.ours.rate)} against ${Math.round(pair.bare.rate)} requests/s`);
  }
  const of = (pick: (pair: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  const baseline = 'bare Fastify + pg, same SQL, no security, same run';
  return [
    {
      what: `${kind} of citizens with device proof, CASL, RLS and durable read-log: requests/s`,
      baseline,
      measured: `${Math.round(of((pair) => pair.ours.rate))} requests/s`,
      against: `${Math.round(of((pair) => pair.bare.rate))} requests/s`,
      ratio: of((pair) => pair.ours.rate / pair.bare.rate),
      aim: '≥ 0.5',
    },
    {
      what: `the same ${kind}: 99th percentile`,
      baseline,
      measured: `${of((pair) => pair.ours.p99).toFixed(1)} ms`,
      against: `${of((pair) => pair.bare.p99).toFixed(1)} ms`,
      ratio: of((pair) => pair.ours.p99 / pair.bare.p99),
      aim: '≤ 2',
    },
  ];
}
