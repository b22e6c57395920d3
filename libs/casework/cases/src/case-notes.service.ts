import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import type { CaseView } from './case.dto';
import { CaseActs } from './case-acts';
import type { LoggedCall, NewCall, NewNote, NoteChange } from './case-input.dto';
import { CaseOpening } from './case-opening';
import { CaseReader } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { placeOf } from './cases.service';

/** As many characters of a call's words as make a title. */
const TITLE = 80;

/** What is said and written in a case: notes and calls. */
@Injectable()
export class CaseNotesService {
  constructor(
    private readonly acts: CaseActs,
    private readonly timeline: CaseTimeline,
    private readonly work: UnitOfWork,
    private readonly reader: CaseReader,
    private readonly opening: CaseOpening,
  ) {}

  addNote(context: RequestContext, id: string, { body, minutes }: NewNote): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.note' } }, async (tx, file) => {
      await this.timeline.add(tx, context, placeOf(file), 'note', body.trim(), undefined, { minutes });
    });
  }

  addCall(context: RequestContext, id: string, { body, minutes, direction }: NewCall): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.call' } }, async (tx, file) => {
      await this.timeline.add(tx, context, placeOf(file), 'call', body.trim(), undefined, { minutes, direction });
    });
  }

  /** Writes a note or a call again, from the version that the writer saw. */
  rewrite(context: RequestContext, id: string, eventId: string, { version, body }: NoteChange): Promise<CaseView> {
    return this.acts.perform(context, id, { action: 'update', entry: { act: 'case.note_change', fields: ['body'] } }, (tx, file) =>
      this.timeline.rewrite(tx, context, placeOf(file), { id: eventId, body: body.trim(), version }),
    );
  }

  /** A call from anywhere: in the case that it is about, or as the beginning of one; both in one transaction. */
  async logCall(context: RequestContext, { caseId, citizenId, title, category, ...call }: LoggedCall): Promise<CaseView> {
    if (caseId !== undefined) return this.addCall(context, caseId, call);
    if (citizenId === undefined) throw new Refusal('input_not_valid', [{ field: 'citizenId', problem: 'required' }]);
    const file = await this.work.transaction(context, async (tx) => {
      const id = await this.opening.open(tx, context, {
        citizenId,
        title: title?.trim() || titleOf(call.body),
        category: category ?? 'other',
      });
      const opened = await this.reader.load(tx, id);
      await this.timeline.add(tx, context, placeOf(opened), 'call', call.body.trim(), undefined, call);
      tx.log({ act: 'case.call', subjects: [citizenId], district: opened.districtId, count: 1 });
      return this.reader.load(tx, id);
    });
    this.acts.tell(context, file.id, 'case.create');
    return file;
  }
}

/** The first sentence, or as many whole words of it as fit. */
function titleOf(body: string): string {
  const first =
    body
      .trim()
      .split(/[\n.!?]/, 1)[0]
      ?.trim() ?? '';
  const sentence = first || body.trim();
  return sentence.length <= TITLE ? sentence : `${sentence.slice(0, TITLE).replace(/\s+\S*$/, '')}…`;
}
