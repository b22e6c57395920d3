import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { operatorContext, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Documents } from '@cloison/casework/documents';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { asAccount } from '../as-account';
import { languageOf } from '../text/plain-lines';
import { cluesOf } from './clues';
import type { Clues } from './clues';
import { bandsOf, likenessOf } from './likeness';
import { Piles } from './piles';
import { readMessage } from './read-message';
import type { ReadAttachment, ReadMessage } from './read-message';
import { Senders } from './senders';
import { Threads } from './threads';
import type { Thread } from './threads';

/** What is kept of a message's piece: a document, or why it is none. */
export interface KeptAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly contentId: string | null;
  readonly documentId: string | null;
  /** Code of the refusal; the piece is still in the raw message. */
  readonly refused: string | null;
}

interface Prepared {
  readonly raw: Buffer;
  readonly read: ReadMessage;
  readonly clues: Clues;
  readonly likeness: number[];
}

export interface Received {
  readonly stored: number;
  /** Messages that were here already. */
  readonly known: number;
}

const MOST_ATTACHMENTS = 50;

/** The one way in for received mail, whoever brings it: a mailbox, a file, the demo. */
@Injectable()
export class Ingestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: Documents,
    private readonly index: FindIndex,
    private readonly threads: Threads,
    private readonly senders: Senders,
    private readonly piles: Piles,
    private readonly live: Live,
  ) {}

  /** Stores messages as they were received, in one transaction: all of them, each once, or none. */
  async receive(districtId: string, raws: readonly Buffer[], at = new Date()): Promise<Received> {
    const prepared: Prepared[] = [];
    for (const raw of raws) prepared.push(await prepare(raw));
    const context = operatorContext('casework', [districtId], at);
    const stored = await this.work.transaction(context, async (tx) => {
      // one process at a time decides what is alike, so that two copies of a mass mail can't each begin a pile
      await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`mail ${districtId}`}))`);
      const subjects = new Set<string>();
      let count = 0;
      for (const one of prepared) {
        const outcome = await this.store(tx, context, districtId, one);
        if (!outcome) continue;
        count++;
        if (outcome.citizenId) subjects.add(outcome.citizenId);
      }
      if (count > 0) tx.log({ act: 'mail.receive', subjects: [...subjects], district: districtId, count });
      return count;
    });
    if (stored > 0) this.live.changed('mail', 'received', null);
    return { stored, known: raws.length - stored };
  }

  private async store(
    tx: Tx,
    context: RequestContext,
    districtId: string,
    { raw, read, clues, likeness }: Prepared,
  ): Promise<{ citizenId: string | null } | null> {
    const thread = await this.threads.find(tx, districtId, read);
    // a reply to a restricted case is stored for the people named there, and is nowhere else to be seen
    if (thread?.namedId) await asAccount(tx, thread.namedId);
    const sender = await this.senders.find(tx, districtId, read.fromAddress, clues);
    const citizenId = sender.citizenId ?? thread?.citizenId ?? null;
    const pileId = thread || read.kind !== 'message' ? null : await this.piles.join(tx, { districtId, subject: read.subject, likeness });
    const id = randomUUID();
    const added = await tx.execute(
      sql`INSERT INTO mail_message (district_id, id, identity, received_at, dated_at, message_id, thread_ids, from_name, from_address, recipients,
            subject, body, has_html, language, kind, bounced_address, case_numbers, case_id, citizen_id, body_key, postal_code, in_riding,
            riding_name, likeness, bands, pile_id)
          VALUES (${districtId}, ${id}, ${read.identity}, ${context.at}, ${read.date}, ${read.messageId}, ${[...read.threadIds]}::text[],
            ${read.fromName}, ${read.fromAddress}, ${[...read.recipients]}::text[], ${read.subject}, ${read.text}, ${read.html !== null},
            ${languageOf(`${read.subject}\n${read.text}`)}, ${read.kind}, ${read.bouncedAddress}, ${[...clues.caseNumbers]}::text[],
            ${thread?.caseId ?? null}, ${citizenId}, ${clues.bodyKey}, ${clues.postalCode}, ${sender.inRiding}, ${sender.ridingName},
            ${likeness}::integer[], ${bandsOf(likeness)}::integer[], ${pileId})
          ON CONFLICT DO NOTHING`,
    );
    if (added > 0) await this.keepPieces(tx, context, { districtId, id, raw, read, thread, citizenId });
    if (thread?.namedId) await asAccount(tx, null);
    return added > 0 ? { citizenId } : null;
  }

  private async keepPieces(
    tx: Tx,
    context: RequestContext,
    mail: { districtId: string; id: string; raw: Buffer; read: ReadMessage; thread: Thread | null; citizenId: string | null },
  ): Promise<void> {
    const { districtId, id, raw, read, thread, citizenId } = mail;
    const place = { districtId, caseId: thread?.caseId ?? null, citizenId, source: 'mail' as const };
    const { id: rawId } = await this.documents.store(tx, context, { ...place, name: 'message.eml', bytes: raw });
    const kept: KeptAttachment[] = [];
    for (const piece of read.attachments.slice(0, MOST_ATTACHMENTS)) kept.push(await this.keepPiece(tx, context, place, piece));
    await tx.execute(
      sql`UPDATE mail_message SET raw_document_id = ${rawId}, attachments = ${JSON.stringify(kept)}::jsonb
          WHERE district_id = ${districtId} AND id = ${id}`,
    );
    const text = `${read.subject}\n${read.fromName ?? ''} ${read.fromAddress ?? ''}\n${read.text}`;
    await this.index.put(tx, { districtId, kind: 'mail', refId: id, caseId: thread?.caseId ?? null, citizenId, text, at: context.at });
    if (read.kind === 'bounce' && thread?.outgoingId) await this.threads.bounced(tx, districtId, thread.outgoingId);
  }

  private async keepPiece(
    tx: Tx,
    context: RequestContext,
    place: { districtId: string; caseId: string | null; citizenId: string | null; source: 'mail' },
    { name, mediaType, bytes, contentId }: ReadAttachment,
  ): Promise<KeptAttachment> {
    try {
      const { id, mediaType: found } = await this.documents.store(tx, context, { ...place, name, bytes });
      return { name, mediaType: found, size: bytes.length, contentId, documentId: id, refused: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { name, mediaType, size: bytes.length, contentId, documentId: null, refused: error.code };
    }
  }
}

async function prepare(raw: Buffer): Promise<Prepared> {
  const read = await readMessage(raw);
  return { raw, read, clues: cluesOf(read.subject, read.text), likeness: read.kind === 'message' ? likenessOf(read.text) : [] };
}
