import { errorCode } from './error-code';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type Answer = 'ready' | 'password_refused' | 'not_yet';

/** One real connection as `adminUrl`: the only proof that a server answers. */
export async function ask(adminUrl: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (fault) {
    const code = errorCode(fault);
    return code === '28P01' || code === '28000' ? 'password_refused' : 'not_yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks until the server answers, refuses, `gone()` turns true, or `milliseconds` have passed. */
export async function untilReady(adminUrl: string, gone: () => boolean, milliseconds: number): Promise<Answer> {
  const end = Date.now() + milliseconds;
  let wait = 5;
  while (!gone() && Date.now() < end) {
    const answer = await ask(adminUrl);
    if (answer !== 'not_yet') return answer;
    await pause(wait);
    wait = Math.min(wait * 1.5, 200);
  }
  return 'not_yet';
}
