import { Injectable } from '@nestjs/common';
import { authorize, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import type { LogDraft, Tx } from '@cloison/platform/database';
import { Live } from '@cloison/casework/live';
import type { CaseView } from './case.dto';
import { CaseReader } from './case-reader';
import type { LoadedCase } from './case-reader';

export interface CaseAct {
  /** The permission that it needs on the case. */
  readonly action: 'update' | 'close' | 'reopen' | 'restrict';
  readonly entry: LogDraft;
}

/** One act on one case: loaded, asked, done, logged, answered as the case is now, and told to whoever has it open. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
    private readonly live: Live,
  ) {}

  async perform(
    context: RequestContext,
    id: string,
    { action, entry }: CaseAct,
    work: (tx: Tx, file: LoadedCase) => Promise<void>,
  ): Promise<CaseView> {
    const after = await this.work.transaction(context, async (tx) => {
      const file = await this.reader.load(tx, id);
      authorize(this.reader.ability(context), action, 'CaseFile', file);
      await work(tx, file);
      tx.log({ subjects: [file.citizenId], ...entry, district: file.districtId, count: 1 });
      return this.reader.load(tx, id);
    });
    this.tell(context, id, entry.act);
    return after;
  }

  /** Tells the open pages, once the transaction has resolved. */
  tell(context: RequestContext, id: string, act: string): void {
    const what = act.slice(act.indexOf('.') + 1);
    for (const topic of [`case:${id}`, 'day']) this.live.changed(topic, what, context.account?.id ?? null);
  }
}

/** Zero rows means that the version was stale: somebody else's change stays, and ours is refused whole. */
export async function expectOne(touched: Promise<number>): Promise<void> {
  if ((await touched) === 0) throw new Refusal('version_conflict');
}

/** @throws Refusal `state_conflict` for a case that is closed */
export function expectGoing(file: LoadedCase): void {
  if (file.status === 'closed') throw new Refusal('state_conflict');
}
