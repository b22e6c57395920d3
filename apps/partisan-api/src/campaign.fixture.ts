import { randomBytes } from 'node:crypto';
import { GroupCommit, SubjectCommitments } from '@cloison/platform/audit-log';
import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { ElectorImporter, ElectorsService, ImportsService, shippedMapping } from '@cloison/partisan/electors';
import type { ImportOutcome, ListMapping } from '@cloison/partisan/electors';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import { ScoresService } from '@cloison/partisan/scores';

export const HERE = 'qc-val-des-erables';
export const THERE = 'qc-lac-aux-outardes';
export const HEADER = 'IDENTIFIANT;NOM;PRENOM;DATE_NAISSANCE;NO_CIVIQUE;VOIE;APPARTEMENT;MUNICIPALITE;CODE_POSTAL;SECTION_VOTE';

/** A line of a generated list about one person; ends with CRLF. */
export const line = (id: string, family: string, given: string, more: { born?: string; street?: string; division?: string } = {}): string =>
  `${id};${family};${given};${more.born ?? '1970-01-01'};12;${more.street ?? 'rue du Quai'};;Val-des-Érables;G6V 1A1;${more.division ?? '014'}\r\n`;

export async function* inPieces(text: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A zone with a database of its own, two people, and the services as the process composes them, on the runtime's login. */
export class Campaign {
  readonly importer: ElectorImporter;
  readonly scores: ScoresService;
  readonly electors: ElectorsService;
  readonly imports: ImportsService;

  private constructor(
    readonly zone: TestZone,
    readonly work: UnitOfWork,
    readonly accounts: Readonly<Record<'organizer' | 'canvasser' | 'data_manager' | 'candidate' | 'registrar', string>>,
  ) {
    const settings = readZoneSettings('partisan', zone.environment);
    this.importer = new ElectorImporter(work);
    this.scores = new ScoresService(work, settings);
    this.electors = new ElectorsService(work, settings, this.scores);
    this.imports = new ImportsService(work, settings, this.importer);
  }

  static async open(): Promise<Campaign> {
    const zone = await testZone('partisan', PARTISAN_MIGRATIONS);
    const work = await UnitOfWork.open({ url: zone.database.url('api'), schema: 'partisan', poolSize: 6 });
    work.useLog({ encoder: new SubjectCommitments({ wrappingKey: randomBytes(32) }), readLog: new GroupCommit(work.runner) });
    await asOwner(zone.database.url('migrator'), 'partisan', async (owner) => {
      for (const id of [HERE, THERE]) await owner.execute(sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${id}, ${id})`);
    });
    const roles = ['organizer', 'canvasser', 'data_manager', 'candidate', 'registrar'] as const;
    const accounts = Object.fromEntries(roles.map((role) => [role, crypto.randomUUID()])) as Record<(typeof roles)[number], string>;
    for (const role of roles)
      await work.runner.execute(
        sql`INSERT INTO account (id, email, name, role, districts) VALUES (${accounts[role]}, ${`${role}@example.org`}, ${`The ${role}`}, ${role}, ${[HERE]}::text[])`,
      );
    return new Campaign(zone, work, accounts);
  }

  /** Somebody at work on a party device, with the purpose that the role would state. */
  as(role: keyof Campaign['accounts'], more: Partial<RequestContext> = {}): RequestContext {
    return contextAt('partisan', { id: this.accounts[role], role }, [HERE], {
      device: { id: crypto.randomUUID(), funder: 'party', assurance: 'software', state: 'active', label: 'P-0032' },
      purpose: 'canvass',
      ...more,
    });
  }

  load(
    text: string | Buffer,
    more: { district?: string; mapping?: ListMapping; replace?: boolean; piece?: number } = {},
  ): Promise<ImportOutcome> {
    const { district = HERE, mapping = shippedMapping('generated'), replace, piece } = more;
    if (!mapping) throw new Error('no such mapping');
    return this.importer.start(operatorContext('partisan', [district]), {
      district,
      mapping,
      source: inPieces(text, piece),
      bytesTotal: null,
      vintage: '2026-04',
      replace,
    }).done;
  }

  /** Everything of a division's list that an import could change, in a stable order. */
  async snapshot(district = HERE): Promise<object[]> {
    return this.work.read(
      operatorContext('partisan', [district]),
      sql`SELECT id, family_name, given_name, birth_date::text, address_line, polling_division, search, list_vintage, version, struck_off_at, added_at
          FROM elector ORDER BY id`,
    );
  }

  async close(): Promise<void> {
    await this.work.close();
    await this.zone.drop();
  }
}
