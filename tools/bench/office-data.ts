import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { nameFolded, searchText } from '@cloison/casework/citizens';
import { inventedCitizens, seeded } from '@cloison/casework/demo';
import { textWords } from '@cloison/casework/find';
import { fold } from '@cloison/platform/names';

export const CITIZENS = 200_000;
export const CASES = 100_000;

export interface OfficeData {
  readonly adminUrl: string;
  readonly district: string;
  readonly accountId: string;
  readonly citizens?: number;
  readonly cases?: number;
  /** Lines of each case's story. */
  readonly events?: number;
}

export interface LoadedOffice {
  readonly citizenIds: readonly string[];
  readonly caseIds: readonly string[];
}

/** Running numbers below are those of cases that the office has opened already. */
const FIRST_NUMBER = 5_001;
type Cell = string | number | boolean | null;

const MATTERS = [
  ['RAMQ', 'health_insurance', 'Carte d’assurance maladie expirée'],
  ['SAAQ', 'vehicle_licensing', 'Permis suspendu après un déménagement'],
  ['CNESST', 'work_injury', 'Indemnité interrompue'],
  ['RQ', 'taxes', 'Crédit d’impôt pour maintien à domicile'],
  ['IRCC', 'immigration', 'Parrainage sans nouvelles'],
  ['TAL', 'housing', 'Reprise de logement contestée'],
  ['CPE', 'child_care', 'Place en garderie promise puis retirée'],
  ['RRQ', 'pension', 'Rente de conjoint survivant'],
] as const;
const SAID = (
  'renouvellement refusé adresse jugée douteuse depuis son déménagement révision demandée par écrit spécialiste mardi voisin télécopie ' +
  'attestation médecin facture compteur propriétaire bail garderie traitement dossier délai réponse agente formulaire signature procuration ' +
  'naissance mariage conjoint retraite remboursement trop-perçu avis cotisation audience appel rappeler urgent hiver logement chauffage'
).split(' ');

/** A synthetic office, the same for the same size: copied in, then analysed, as after an import. */
export async function loadOffice({
  adminUrl,
  district,
  accountId,
  citizens = CITIZENS,
  cases = CASES,
  events = 6,
}: OfficeData): Promise<LoadedOffice> {
  const client = new Client({ connectionString: adminUrl, options: '-c search_path=casework,extensions' });
  await client.connect();
  try {
    const citizenIds = Array.from({ length: citizens }, () => crypto.randomUUID());
    const caseIds = Array.from({ length: cases }, () => crypto.randomUUID());
    await client.query('BEGIN');
    // as a restore does: references are right by construction, and an index is built faster than it is filled (measured: 2.5 times)
    await client.query('SET LOCAL session_replication_role = replica');
    const rebuild = await dropSearchIndexes(client);
    await copy(
      client,
      'citizen (district_id, id, family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone, email, in_riding, name_folded, search, created_by)',
      people(district, accountId, citizenIds),
    );
    await copy(
      client,
      'case_file (district_id, id, citizen_id, number, title, category, status, due_on, assignee_id, opened_by, opened_at, last_event_at, search)',
      files(district, accountId, citizenIds, caseIds),
    );
    await copy(client, 'case_event (district_id, id, case_id, kind, body, at, author_id)', stories(district, accountId, caseIds, events));
    await copy(client, 'find_text (district_id, ref_id, kind, case_id, body, lexemes, at)', texts(district, caseIds));
    await client.query(
      `INSERT INTO case_counter (district_id, series, last)
       SELECT district_id, regexp_replace(number, '-[0-9]+$', ''), max(substring(number FROM '[0-9]+$')::integer) FROM case_file
       WHERE district_id = $1 GROUP BY 1, 2 ON CONFLICT (district_id, series) DO UPDATE SET last = greatest(case_counter.last, excluded.last)`,
      [district],
    );
    for (const statement of rebuild) await client.query(statement);
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) citizen, case_file, case_event, find_text');
    return { citizenIds, caseIds };
  } finally {
    await client.end();
  }
}

/** @returns the statements that make the indexes anew */
async function dropSearchIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'casework' AND tablename IN ('citizen', 'case_file', 'find_text') AND indexdef LIKE '%USING gin%'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX casework.${name}`);
  return rows.map(({ definition }) => definition);
}

async function copy(client: Client, target: string, lines: Iterable<readonly Cell[]>): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  await pipeline(Readable.from(pieces(lines)), stream);
}

/** Lines of COPY's text format, some thousand at once. */
function* pieces(lines: Iterable<readonly Cell[]>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line.map(cell).join('\t')}\n`;
    if (piece.length < 100_000) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function cell(value: Cell): string {
  if (value === null) return '\\N';
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', '\\n');
}

function* people(district: string, accountId: string, ids: readonly string[]): Generator<Cell[]> {
  let index = 0;
  for (const one of inventedCitizens(ids.length)) {
    const { familyName, givenName, birthDate, language, addressLine, municipality, postalCode, phone, email, inRiding } = one;
    const reach = [addressLine, municipality, postalCode, phone, email, inRiding];
    yield [district, ids[index] ?? null, familyName, givenName, birthDate, language, ...reach, nameFolded(one), searchText(one), accountId];
    index += 1;
  }
}

const DAY_MS = 86_400_000;
/** Cases open over two years, the last ones today. */
const openedAt = (index: number, of: number): Date => new Date(Date.now() - Math.floor((730 * DAY_MS * (of - index)) / of));

function* files(district: string, accountId: string, citizenIds: readonly string[], caseIds: readonly string[]): Generator<Cell[]> {
  const random = seeded(7);
  for (const [index, id] of caseIds.entries()) {
    const [series, category, title] = MATTERS[index % MATTERS.length] ?? MATTERS[0];
    const opened = openedAt(index, caseIds.length);
    const number = `${series}-${String(opened.getFullYear() % 100)}-${FIRST_NUMBER + Math.floor(index / MATTERS.length)}`;
    const status = index > caseIds.length * 0.9 ? 'open' : 'closed';
    const due = new Date(opened.getTime() + 30 * DAY_MS).toISOString().slice(0, 10);
    const moved = new Date(opened.getTime() + random.upTo(20) * DAY_MS);
    const dates = [opened.toISOString(), (moved.getTime() > Date.now() ? new Date() : moved).toISOString()];
    const citizenId = citizenIds[random.upTo(citizenIds.length)] ?? null;
    yield [district, id, citizenId, number, title, category, status, due, accountId, accountId, ...dates, ` ${fold(`${number} ${title}`)}`];
  }
}

/** A UUID that sorts by its time, as the database's own do (RFC 9562, version 7). */
function uuidAt(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const rest = crypto.randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15, 18)}-${rest}`;
}

function* stories(district: string, accountId: string, caseIds: readonly string[], events: number): Generator<Cell[]> {
  const random = seeded(11);
  for (const [index, caseId] of caseIds.entries()) {
    const opened = openedAt(index, caseIds.length);
    for (let event = 0; event < events; event += 1) {
      const at = new Date(Math.min(Date.now(), opened.getTime() + event * 3 * DAY_MS));
      yield [
        district,
        uuidAt(at),
        caseId,
        event === 0 ? 'opened' : 'note',
        event === 0 ? null : sentence(random),
        at.toISOString(),
        accountId,
      ];
    }
  }
}

function* texts(district: string, caseIds: readonly string[]): Generator<Cell[]> {
  const random = seeded(13);
  for (const [index, caseId] of caseIds.entries()) {
    for (let text = 0; text < 2; text += 1) {
      const body = sentence(random);
      const lexemes = textWords(body)
        .map((word) => `'${word}'`)
        .join(' ');
      yield [
        district,
        crypto.randomUUID(),
        text === 0 ? 'note' : 'mail',
        caseId,
        body,
        lexemes,
        openedAt(index, caseIds.length).toISOString(),
      ];
    }
  }
}

const sentence = (random: ReturnType<typeof seeded>): string => Array.from({ length: 18 }, () => random.pick(SAID)).join(' ');
