import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { asOwner, sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { pdf } from '@cloison/platform/paper';
import { CaseTimeline, Categories, PublicBodies } from '@cloison/casework/cases';
import { CaseConsents, ConsentLinks, ConsentReader, ConsentSubjects, PublicConsents } from '@cloison/casework/consents';
import type { ConsentItem } from '@cloison/casework/consents';
import { DocumentKeys, Documents, DocumentSettings, VirusScanner } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { OfficeProfiles } from '@cloison/casework/team';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';

export interface PapersSeed {
  readonly work: UnitOfWork;
  readonly settings: ZoneSettings;
  readonly ownerUrl: string;
  readonly districtId: string;
  readonly caseworkerId: string;
  readonly today: Date;
}

interface SeededCase {
  readonly id: string;
  readonly title: string;
  readonly bodyKey: string;
}

const SHARED: ConsentItem[] = ['identity', 'file', 'documents'];
/** A signature that nobody has: two waves. */
const STROKES = [{ points: [80, 190, 140, 90, 190, 210, 250, 100, 320, 200, 420, 140, 560, 170] }, { points: [300, 230, 620, 215] }];

/** A letter on the first case, and consents in every state on the next ones, made by the same code that people use. */
export async function seedPapers(seed: PapersSeed): Promise<void> {
  const { work, settings, ownerUrl, districtId, today } = seed;
  const find = new FindIndex();
  const documents = new Documents(new DocumentSettings({}), new DocumentKeys('casework', settings.keysDir), new VirusScanner(null), find);
  const timeline = new CaseTimeline(find, new WordingFlags());
  const profiles = new OfficeProfiles();
  const live = new Live();
  const reader = new ConsentReader();
  const subjects = new ConsentSubjects(new PublicBodies(), profiles);
  const links = new ConsentLinks(work);
  const categories = new Categories();
  const office = new CaseConsents(work, settings, reader, subjects, links, documents, categories, timeline, live);
  const citizens = new PublicConsents(work, links, reader, subjects, profiles, documents, timeline, live);
  const context: RequestContext = {
    ...operatorContext('casework', [districtId], today),
    account: { id: seed.caseworkerId, role: 'caseworker', name: 'Maude Pelletier' },
    device: { id: crypto.randomUUID(), funder: 'assembly', assurance: settings.minAssurance, state: 'active', label: '' },
  };
  const stranger = operatorContext('casework', [], today);
  const cases = await firstCases(work, context, categories, districtId);
  const ask = async (of: SeededCase, way: 'phone' | 'paper' = 'phone'): Promise<{ id: string; token: string }> => {
    const { consent, link } = await office.ask(context, of.id, {
      bodyKey: of.bodyKey,
      matter: of.title,
      shared: SHARED,
      language: 'fr',
      months: 6,
      way,
    });
    return { id: consent.id, token: link?.path.split('/').pop() ?? '' };
  };
  const signed = async (of: SeededCase, daysAgo: number): Promise<string> => {
    const { id, token } = await ask(of);
    await citizens.sign(stranger, token, { language: 'fr', kind: 'drawn', strokes: STROKES });
    await backdate(ownerUrl, districtId, id, daysAgo);
    return id;
  };
  const [first, second, third, fourth, fifth, sixth, seventh] = cases;
  if (first) {
    await letter(seed, context, documents, timeline, first);
    await signed(first, 25);
  }
  if (second) await ask(second);
  if (third)
    await office.noteVoice(context, third.id, {
      bodyKey: third.bodyKey,
      matter: third.title,
      shared: SHARED,
      language: 'fr',
      at: today.toISOString(),
      reason: 'Rendez-vous demain matin, ne peut pas se déplacer aujourd’hui.',
    });
  if (fourth) await signed(fourth, 200);
  if (fifth) await signed(fifth, 172);
  if (sixth) await citizens.refuse(stranger, (await ask(sixth)).token, undefined);
  if (seventh) await ask(seventh, 'paper');
}

/** The cases that are due first, each with the body that answers for it. */
async function firstCases(work: UnitOfWork, context: RequestContext, categories: Categories, districtId: string): Promise<SeededCase[]> {
  return work.transaction(context, async (tx) => {
    const bodyOf = new Map((await categories.all(tx, districtId)).map(({ key, bodyKey }) => [key, bodyKey]));
    const rows = await tx.rows<{ id: string; title: string; category: string }>(
      sql`SELECT id, title, category FROM case_file WHERE district_id = ${districtId} ORDER BY due_on, id LIMIT 40`,
    );
    return rows.flatMap(({ id, title, category }) => {
      const bodyKey = bodyOf.get(category);
      return bodyKey ? [{ id, title, bodyKey }] : [];
    });
  });
}

async function letter(
  { work, districtId, today }: PapersSeed,
  context: RequestContext,
  documents: Documents,
  timeline: CaseTimeline,
  { id: caseId }: SeededCase,
): Promise<void> {
  const bytes = await pdf({
    language: 'fr',
    title: 'Avis de renouvellement refusé',
    letterhead: { lines: ['Organisme public (démonstration)', 'Document inventé'] },
    content: [
      { text: 'Objet : renouvellement refusé', bold: true, margin: [0, 0, 0, 12] },
      'L’adresse que vous avez donnée ne correspond pas à celle que nous avons. Envoyez deux preuves de résidence dans les 45 jours.',
    ],
    at: today,
  });
  await work.transaction(context, async (tx) => {
    const stored = await documents.store(tx, context, { districtId, caseId, name: 'Avis de refus.pdf', bytes, source: 'upload' });
    await timeline.add(tx, context, { districtId, caseId }, 'document', 'Avis de refus.pdf', stored.id);
  });
}

/** As if it had been signed so many days ago: days are moved by the owner alone. */
async function backdate(ownerUrl: string, districtId: string, id: string, days: number): Promise<void> {
  await asOwner(ownerUrl, 'casework', async (owner) => {
    await owner.execute(
      sql`UPDATE consent SET asked_at = asked_at - ${days} * interval '1 day', given_on = given_on - ${days}::integer,
            valid_until = valid_until - ${days}::integer WHERE district_id = ${districtId} AND id = ${id}`,
    );
    await owner.execute(
      sql`UPDATE case_event SET at = at - ${days} * interval '1 day' WHERE district_id = ${districtId} AND ref_id = ${id}`,
    );
  });
}
