import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { Jobs } from '@cloison/platform/jobs';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CaseReader, CaseTimeline, PublicBodies } from '@cloison/casework/cases';
import { Consents } from '@cloison/casework/consents';
import { DocumentKeys, Documents, DocumentSettings, VirusScanner } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { RidingOf } from '@cloison/casework/ridings';
import { OfficeProfiles } from '@cloison/casework/team';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import { Fetching } from '../incoming/fetching';
import { Ingestion } from '../incoming/ingestion';
import { Mailbox } from '../incoming/mailbox';
import { Piles } from '../incoming/piles';
import { Senders } from '../incoming/senders';
import { Threads } from '../incoming/threads';
import { Delivery } from '../outgoing/delivery';
import { Outbox } from '../outgoing/outbox';
import { OutgoingService } from '../outgoing/outgoing.service';
import { MailTransport } from '../outgoing/transport';
import { readMailSettings } from '../settings';
import { MailLines } from '../triage/mail-lines';
import { MailReader } from '../triage/mail-reader';
import { TriageService } from '../triage/triage.service';

export const HERE = 'qc-val-des-erables';
export const THERE = 'qc-lac-aux-outardes';

/** An office of two ridings with its mail, over a real database. */
export class MailOffice {
  readonly maude = { id: crypto.randomUUID(), role: 'caseworker' };
  readonly paul = { id: crypto.randomUUID(), role: 'caseworker' };
  readonly samuel = { id: crypto.randomUUID(), role: 'office_manager' };
  readonly here: RequestContext = contextAt('casework', this.maude, [HERE]);
  readonly colleague: RequestContext = contextAt('casework', this.paul, [HERE]);
  readonly manager: RequestContext = contextAt('casework', this.samuel, [HERE]);
  readonly there: RequestContext = contextAt('casework', this.maude, [THERE]);
  readonly citizenId = crypto.randomUUID();
  readonly caseId = crypto.randomUUID();
  readonly restrictedId = crypto.randomUUID();

  private constructor(
    private readonly zone: TestZone,
    readonly work: UnitOfWork,
    readonly admin: UnitOfWork,
  ) {}

  static async open(): Promise<MailOffice> {
    const zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    const work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    const admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    const office = new MailOffice(zone, work, admin);
    await office.furnish();
    return office;
  }

  async close(): Promise<void> {
    await Promise.all([this.work.close(), this.admin.close()]);
    await this.zone.drop();
  }

  /** The capability as the module makes it, with these settings of the environment. */
  services(environment: Readonly<Record<string, string>> = {}) {
    const zoneSettings = readZoneSettings('casework', this.zone.environment);
    const settings = readMailSettings(environment);
    const index = new FindIndex();
    const live = new Live();
    const bodies = new PublicBodies();
    const timeline = new CaseTimeline(index, new WordingFlags());
    const consents = new Consents();
    const profiles = new OfficeProfiles();
    const keys = new DocumentKeys('casework', zoneSettings.keysDir);
    const documents = new Documents(new DocumentSettings({}), keys, new VirusScanner(null), index);
    const cases = new CaseReader(this.work, zoneSettings);
    const transport = new MailTransport(settings);
    const outbox = new Outbox(zoneSettings, settings, consents, bodies, timeline, index, new WordingFlags());
    const ingestion = new Ingestion(this.work, documents, index, new Threads(), new Senders(new RidingOf()), new Piles(), live);
    const mailbox = new Mailbox(settings);
    const jobs = new Jobs(zoneSettings);
    const reader = new MailReader(this.work, zoneSettings, new MailLines(bodies), bodies, profiles, documents);
    return {
      documents,
      live,
      outbox,
      ingestion,
      mailbox,
      transport,
      reader,
      fetching: new Fetching(this.work, settings, mailbox, ingestion, jobs),
      delivery: new Delivery(this.work, settings, transport, documents, live, jobs),
      triage: new TriageService(this.work, reader, cases, timeline, documents, index, outbox, live),
      outgoing: new OutgoingService(this.work, zoneSettings, outbox, cases, bodies, consents, profiles, transport, live),
    };
  }

  private async furnish(): Promise<void> {
    const { admin, maude, paul, samuel } = this;
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const [{ id, role }, name] of [
      [maude, 'Maude Pelletier'],
      [paul, 'Paul Roy'],
      [samuel, 'Samuel Diabo'],
    ] as const)
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role, districts)
            VALUES (${id}, ${`${id}@bureau.demo`}, ${name}, ${role}, ${[HERE]}::text[])`,
      );
    await admin.runner.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, email, in_riding, name_folded, search, created_by)
          VALUES (${HERE}, ${this.citizenId}, 'Bérubé', 'Lucie', 'Lucie.B@exemple.ca', true, 'berube lucie', ' berube lucie', ${maude.id})`,
    );
    for (const [id, number, named] of [
      [this.caseId, 'RAMQ-26-0001', null],
      [this.restrictedId, 'RAMQ-26-0002', [maude.id]],
    ] as const)
      await admin.runner.execute(
        sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, opened_by, search, restricted_to)
            VALUES (${HERE}, ${id}, ${this.citizenId}, ${number}, 'Carte', 'health_insurance', ${maude.id}, ' carte', ${named}::uuid[])`,
      );
    await admin.runner.execute(
      sql`INSERT INTO public_body (district_id, key, name_fr, name_en, short, level, email)
          VALUES (${HERE}, 'ramq', 'Régie de l’assurance maladie', 'Régie de l’assurance maladie', 'RAMQ', 'quebec', 'circo@ramq.example.org'),
            (${HERE}, 'ircc', 'Immigration Canada', 'Immigration Canada', 'IRCC', 'canada', NULL)`,
    );
    await admin.runner.execute(
      sql`UPDATE public_body SET phone = '1 888 555-0100', address = '365, av. Laurier Ouest, Ottawa' WHERE district_id = ${HERE} AND key = 'ircc'`,
    );
    await admin.runner.execute(sql`INSERT INTO office_profile (district_id, release_account_id) VALUES (${HERE}, ${samuel.id})`);
  }
}
