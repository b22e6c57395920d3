import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Documents } from '@cloison/casework/documents';
import { CitizenDestruction, CitizenExport, exportPage } from '@cloison/casework/retention';
import type { Held } from '@cloison/casework/retention';
import { localDay } from '@cloison/casework/team';
import type { Decision, HandOverFinished } from './hand-over.dto';
import { HandOverService, openHandOver } from './hand-over.service';
import type { OpenHandOver } from './hand-over.service';
import { sealed } from './sealed-package';

/** All the documents of one package, in bytes: more of them go in another package. */
const MOST_DOCUMENT_BYTES = 96 * 1024 ** 2;

/** Carries out what was decided: files for the successor and for the person, and, when they are handed over, the end of what is here. */
@Injectable()
export class CarryingOutService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handOver: HandOverService,
    private readonly exports: CitizenExport,
    private readonly destruction: CitizenDestruction,
    private readonly documents: Documents,
  ) {}

  /** A locked package of the citizens whose files go to the successor's office. */
  transfer(context: RequestContext, citizenIds: readonly string[], passphrase: string): Promise<Buffer> {
    const districtId = this.handOver.demand(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const open = await openHandOver(tx, districtId);
      await this.demandDecided(tx, open, citizenIds, 'transfer');
      const citizens: object[] = [];
      let bytes = 0;
      for (const id of citizenIds) {
        const held = await this.exports.gather(tx, id);
        const files = await this.files(tx, context, held);
        bytes += files.reduce((total, { content }) => total + content.length, 0);
        if (bytes > MOST_DOCUMENT_BYTES) throw new Refusal('body_too_large');
        citizens.push({ held, files });
      }
      const content = { format: 'cloison-hand-over-1', district: districtId, madeOn: localDay(context.at), citizens };
      const locked = sealed(content, passphrase);
      await this.notePacked(tx, open, citizenIds, locked);
      tx.log({ act: 'hand_over.transfer', subjects: citizenIds, district: districtId, count: citizenIds.length });
      return locked;
    });
  }

  /** The page that is given back to the person: all that the office holds, readable by a screen reader. */
  giveBack(context: RequestContext, citizenId: string): Promise<string> {
    const districtId = this.handOver.demand(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const open = await openHandOver(tx, districtId);
      await this.demandDecided(tx, open, [citizenId], 'return');
      const language = await tx.one<{ language: 'fr' | 'en' }>(
        sql`SELECT language FROM citizen WHERE district_id = ${districtId} AND id = ${citizenId}`,
      );
      const page = exportPage(await this.exports.gather(tx, citizenId), language?.language ?? 'fr', localDay(context.at));
      await this.notePacked(tx, open, [citizenId], Buffer.from(page));
      tx.log({ act: 'hand_over.return', subjects: [citizenId], district: districtId, count: 1 });
      return page;
    });
  }

  /** Ends what is here of citizens whose file was handed over, or is to be destroyed: each with its certificate, each by itself. */
  async finish(context: RequestContext, citizenIds: readonly string[]): Promise<HandOverFinished> {
    const districtId = this.handOver.demand(context, 'manage');
    let done = 0;
    for (const id of citizenIds) {
      try {
        await this.work.transaction(context, (tx) => this.end(tx, context, districtId, id));
        done += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return { done, left: citizenIds.length - done };
  }

  private async end(tx: Tx, context: RequestContext, districtId: string, citizenId: string): Promise<void> {
    const { id } = await openHandOver(tx, districtId);
    const row = await tx.one<{ decision: Decision; packed: boolean }>(
      sql`SELECT decision, package_hash IS NOT NULL AS packed FROM hand_over_decision
          WHERE district_id = ${districtId} AND hand_over_id = ${id} AND subject_id = ${citizenId} AND done_at IS NULL FOR UPDATE`,
    );
    if (!row || (row.decision !== 'destroy' && !row.packed)) throw new Refusal('state_conflict');
    const handed = row.decision === 'destroy' ? null : caseCount(await this.exports.gather(tx, citizenId));
    const { number } = await this.destruction.destroy(tx, context, citizenId, 'mandate_end');
    if (handed !== null) await this.demandWhole(tx, districtId, number, handed);
    await tx.execute(
      sql`UPDATE hand_over_decision SET done_at = now(), done_by = ${context.account?.id ?? null}, certificate = ${number}
          WHERE district_id = ${districtId} AND hand_over_id = ${id} AND subject_id = ${citizenId}`,
    );
    tx.log({ act: 'hand_over.done', district: districtId, count: 1 });
  }

  /** What whoever packed couldn't see (a restricted case) isn't in the package: it must not go with what was. */
  private async demandWhole(tx: Tx, districtId: string, certificate: string, handed: number): Promise<void> {
    const destroyed = await tx.one<{ cases: number }>(
      sql`SELECT coalesce((counts ->> 'case_file')::integer, 0) AS cases FROM destruction_certificate
          WHERE district_id = ${districtId} AND number = ${certificate}`,
    );
    if ((destroyed?.cases ?? 0) > handed) throw new Refusal('state_conflict');
  }

  private async demandDecided(tx: Tx, { districtId, id }: OpenHandOver, citizenIds: readonly string[], decision: Decision): Promise<void> {
    const decided = await tx.one<{ n: number }>(
      sql`SELECT count(*)::integer AS n FROM hand_over_decision WHERE district_id = ${districtId} AND hand_over_id = ${id}
            AND subject_id = ANY (${[...citizenIds]}::uuid[]) AND decision = ${decision} AND done_at IS NULL`,
    );
    if (citizenIds.length === 0 || decided?.n !== new Set(citizenIds).size) throw new Refusal('state_conflict');
  }

  private async notePacked(tx: Tx, { districtId, id }: OpenHandOver, citizenIds: readonly string[], bytes: Buffer): Promise<void> {
    await tx.execute(
      sql`UPDATE hand_over_decision SET package_hash = ${createHash('sha256').update(bytes).digest('hex')}
          WHERE district_id = ${districtId} AND hand_over_id = ${id} AND subject_id = ANY (${[...citizenIds]}::uuid[])`,
    );
  }

  private async files(
    tx: Tx,
    context: RequestContext,
    held: Held,
  ): Promise<{ id: string; name: string; mediaType: string; content: string }[]> {
    const ids = (held['document'] ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    const files = [];
    for (const id of ids) {
      const { name, mediaType, bytes } = await this.documents.load(tx, context, id);
      files.push({ id, name, mediaType, content: bytes.toString('base64') });
    }
    return files;
  }
}

const caseCount = (held: Held): number => held['case_file']?.length ?? 0;
