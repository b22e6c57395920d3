import type { Client } from 'pg';

/**
 * Takes the place of what a database knows of time and chance: `now()` and its sisters answer a time that the recording sets, and ids are
 * counted. Built-in functions are renamed, ours take their names, and every default of a column is read again.
 */
export async function injectClock(admin: Client, schemas: readonly string[]): Promise<void> {
  await admin.query(`CREATE SCHEMA replay`);
  await admin.query(`CREATE TABLE replay.clock (at timestamptz NOT NULL)`);
  await admin.query(`INSERT INTO replay.clock VALUES (to_timestamp(0))`);
  await admin.query(`CREATE SEQUENCE replay.ids`);
  const made = (name: string, returns: string, body: string, volatility: string): string[] => [
    `ALTER FUNCTION pg_catalog.${name}() RENAME TO real_${name}`,
    `CREATE FUNCTION pg_catalog.${name}() RETURNS ${returns} LANGUAGE sql ${volatility} SECURITY DEFINER SET search_path = pg_catalog AS $$ ${body} $$`,
  ];
  const time = `SELECT at FROM replay.clock`;
  const id = `SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(nextval('replay.ids')), 12, '0'))::uuid`;
  const statements = [
    ...['now', 'clock_timestamp', 'transaction_timestamp', 'statement_timestamp'].flatMap((name) =>
      made(name, 'timestamptz', time, 'STABLE'),
    ),
    ...made('uuidv7', 'uuid', id, 'VOLATILE'),
    ...made('gen_random_uuid', 'uuid', id, 'VOLATILE'),
  ];
  for (const statement of statements) await admin.query(statement);
  const { rows } = await admin.query<{ place: string; value: string }>(
    `SELECT format('%s ALTER COLUMN %I', d.adrelid::regclass, a.attname) AS place, pg_get_expr(d.adbin, d.adrelid) AS value
     FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum JOIN pg_class c ON c.oid = d.adrelid
     WHERE c.relnamespace = ANY ($1::regnamespace[]) AND pg_get_expr(d.adbin, d.adrelid) ~ 'real_'`,
    [schemas],
  );
  for (const { place, value } of rows) await admin.query(`ALTER TABLE ${place} SET DEFAULT ${value.replaceAll('real_', '')}`);
}

export async function setClock(admin: Client, at: Date): Promise<void> {
  await admin.query(`UPDATE replay.clock SET at = $1`, [at]);
}

const RealDate = Date;
let held = 0;

/** A date like any other, but that the present is the recording's. */
class HeldDate extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    super(...(parts.length === 0 ? ([held] as [number]) : (parts as [number])));
  }

  static override now(): number {
    return held;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate;
  }
}

/** The present of this process, until `releaseProcessClock`. Timers run as ever. */
export function setProcessClock(at: number): void {
  held = at;
  globalThis.Date = HeldDate as unknown as DateConstructor;
}

export function releaseProcessClock(): void {
  globalThis.Date = RealDate;
}
