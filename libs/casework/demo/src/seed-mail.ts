import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { CaseTimeline, PublicBodies } from '@cloison/casework/cases';
import { Consents } from '@cloison/casework/consents';
import { DocumentKeys, Documents, DocumentSettings, VirusScanner } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { Ingestion, Outbox, Piles, readMailSettings, Senders, Threads } from '@cloison/casework/mail';
import { RidingOf } from '@cloison/casework/ridings';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import { asReceived, asReturned, massMails, singleMails } from './mail-messages';
import type { InventedSender } from './mail-messages';
import type { PapersSeed } from './seed-papers';

const MASS = 38;
/** Invented ways to reach bodies of other governments, so that an answer is ready. */
const BODIES = [
  [
    'ircc',
    'Immigration, Réfugiés et Citoyenneté Canada',
    'Immigration, Refugees and Citizenship Canada',
    'IRCC',
    'canada',
    '1 800 555-0118',
  ],
  ['municipality', 'Municipalité', 'Municipality', 'Municipalité', 'municipal', '418 555-0120'],
] as const;

/**
 * Fills the mailbox through the very way that received mail takes, and the outbox through the only door out: one mail that came back, one that
 * waits, one that is held back.
 */
export async function seedMail({ work, settings, districtId, today }: PapersSeed): Promise<void> {
  const context = operatorContext('casework', [districtId], today);
  const index = new FindIndex();
  const flags = new WordingFlags();
  const bodies = new PublicBodies();
  const keys = new DocumentKeys(settings.zone, settings.keysDir);
  const documents = new Documents(new DocumentSettings({}), keys, new VirusScanner(null), index);
  const timeline = new CaseTimeline(index, flags);
  const outbox = new Outbox(settings, readMailSettings({}), new Consents(), bodies, timeline, index, flags);
  const ingestion = new Ingestion(work, documents, index, new Threads(), new Senders(new RidingOf()), new Piles(), new Live());

  const seeds = await work.transaction(context, async (tx) => {
    await furnish(tx, districtId);
    const vehicle = await senderOf(tx, districtId, 'vehicle_licensing');
    const childCare = await senderOf(tx, districtId, 'child_care');
    const returned = await writeSome(tx, context, outbox, districtId);
    return vehicle && childCare ? { vehicle, childCare, returned } : null;
  });
  if (!seeds) return;
  const mails = [...massMails(MASS), ...singleMails(seeds)].sort((one, other) => other.daysAgo - one.daysAgo || one.hour - other.hour);
  for (const mail of mails) {
    const at = new Date(today.getTime() - mail.daysAgo * 86_400_000);
    at.setHours(mail.hour, 14, 0, 0);
    await ingestion.receive(districtId, [await asReceived(mail, today)], at > today ? today : at);
  }
  if (seeds.returned) await ingestion.receive(districtId, [asReturned(seeds.returned, 'lucie.b@exemple.ca')], today);
}

async function furnish(tx: Tx, districtId: string): Promise<void> {
  for (const [key, fr, en, short, level, phone] of BODIES)
    await tx.execute(
      sql`INSERT INTO public_body (district_id, key, name_fr, name_en, short, level, phone)
          VALUES (${districtId}, ${key}, ${fr}, ${en}, ${short}, ${level}, ${phone})
          ON CONFLICT (district_id, key) DO UPDATE SET phone = coalesce(public_body.phone, excluded.phone)`,
    );
  await tx.execute(
    sql`INSERT INTO office_profile (district_id, release_account_id)
        SELECT ${districtId}, id FROM account WHERE role = 'office_manager' AND ${districtId} = ANY (districts) ORDER BY email LIMIT 1
        ON CONFLICT (district_id) DO UPDATE SET release_account_id = coalesce(office_profile.release_account_id, excluded.release_account_id)`,
  );
}

async function senderOf(tx: Tx, districtId: string, category: string): Promise<InventedSender | undefined> {
  return tx.one<InventedSender>(
    sql`SELECT c.given_name || ' ' || c.family_name AS name, coalesce(c.email, 'quelqu.un@exemple.ca') AS email, f.number
        FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id
        WHERE f.district_id = ${districtId} AND f.category = ${category} AND f.status <> 'closed' ORDER BY f.number LIMIT 1`,
  );
}

/** @returns the Message-ID of the mail that comes back */
async function writeSome(tx: Tx, context: RequestContext, outbox: Outbox, districtId: string): Promise<string | undefined> {
  const housing = await tx.one<{ id: string }>(
    sql`SELECT id FROM case_file WHERE district_id = ${districtId} AND category = 'housing' AND status <> 'closed' ORDER BY number LIMIT 1`,
  );
  const returned = await outbox.queue(tx, context, {
    districtId,
    to: ['lucie.b@exemple.ca'],
    subject: 'Votre bail : la réponse du Tribunal',
    text: 'Bonjour,\n\nLe Tribunal a fixé votre audience au 14 janvier. Je vous appelle pour la préparer.\n\nMaude Pelletier',
    caseId: housing?.id ?? null,
  });
  await tx.execute(
    sql`UPDATE mail_delivery SET state = 'sent', settled_at = now() WHERE district_id = ${districtId} AND id = ${returned.id}`,
  );
  await outbox.queue(tx, context, {
    districtId,
    to: ['info@exemple.ca'],
    subject: 'Horaire du bureau pendant les fêtes',
    text: 'Bonjour,\n\nLe bureau sera fermé du 24 décembre au 4 janvier. Une permanence téléphonique reste ouverte au 418 555-0100.',
  });
  await outbox.queue(tx, context, {
    districtId,
    to: ['reunion@exemple.ca'],
    subject: 'Merci de votre visite',
    text: 'Bonjour,\n\nMerci d’être passé au bureau jeudi. Pour aider notre campagne, faites un don à l’association de circonscription avant le 31 décembre.\n\nAu plaisir',
  });
  const sent = await tx.one<{ messageId: string }>(
    sql`SELECT message_id AS "messageId" FROM mail_delivery WHERE district_id = ${districtId} AND id = ${returned.id}`,
  );
  return sent?.messageId;
}
