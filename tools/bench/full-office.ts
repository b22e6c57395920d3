import { Client } from 'pg';
import { CASES, CITIZENS, loadOffice } from './office-data';
import type { LoadedOffice } from './office-data';
import type { LoadResult, LoadRequest } from './load';
import { load } from './load';
import { DISTRICT, openOffice } from './office-under-load';
import type { OfficeUnderLoad } from './office-under-load';

/** Proofs are made beforehand, as each client makes its own: the load generator must not spend the server's cores on signing. */
const PROOFS = 12_000;

export interface FullOffice extends OfficeUnderLoad, LoadedOffice {}

/** A real office with 200,000 citizens and 100,000 cases, and the bare server of the office's baselines beside it. */
export async function openFullOffice(say: (line: string) => void): Promise<FullOffice> {
  const office = await openOffice(2_000, say, '--bare-office');
  const adminUrl = office.installation.adminUrl('casework');
  const client = new Client({ connectionString: adminUrl, options: '-c search_path=casework' });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM account WHERE email = 'maude@bureau.demo'`);
  await client.end();
  say(`  loading ${CITIZENS.toLocaleString('en')} citizens and ${CASES.toLocaleString('en')} cases`);
  const loaded = await loadOffice({ adminUrl, district: DISTRICT, accountId: rows[0]?.id ?? '' });
  return { ...office, ...loaded };
}

export interface Asked {
  readonly path: string;
  readonly body?: string;
}

/** The same load on the office, with a proof and a token on each request; it ends with the seconds or the requests. */
export async function loadGuarded(
  office: OfficeUnderLoad,
  { connections, seconds, requests = PROOFS, next }: { connections: number; seconds: number; requests?: number; next: () => Asked },
): Promise<LoadResult> {
  await office.client.refresh();
  const ready: LoadRequest[] = Array.from({ length: requests }, () => {
    const { path, body } = next();
    const dpop = office.client.proof(body === undefined ? 'GET' : 'POST', path, office.client.token);
    const headers = { host: office.host, authorization: `DPoP ${office.client.token}`, dpop };
    return { path, headers, ...(body === undefined ? {} : { body }) };
  });
  return load(office.origin, { connections, seconds, next: () => ready.shift() });
}
