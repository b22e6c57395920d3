import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { FindIndex } from '@cloison/casework/find';
import { Live } from '@cloison/casework/live';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import { CaseActs } from '../case-acts';
import { CaseNotesService } from '../case-notes.service';
import { CaseNumbers } from '../case-numbers';
import { CaseOpening } from '../case-opening';
import { CasePeopleService } from '../case-people.service';
import { CaseReader } from '../case-reader';
import { CaseTimeline } from '../case-timeline';
import { CasesService } from '../cases.service';
import { Categories, PublicBodies } from '../categories';
import { CategoryEditing } from '../category-editing';
import { Colleagues } from '../colleagues';
import { DayService } from '../day.service';
import { DraftsService } from '../drafts.service';
import { FollowUpsService } from '../follow-ups.service';

/** The services of cases, put together as the module does, for a test on a real database. */
export function caseServices(work: UnitOfWork, settings: ZoneSettings) {
  const live = new Live();
  const reader = new CaseReader(work, settings);
  const acts = new CaseActs(work, reader, live);
  const timeline = new CaseTimeline(new FindIndex(), new WordingFlags());
  const categories = new Categories();
  const colleagues = new Colleagues(work);
  const opening = new CaseOpening(work, reader, acts, new CaseNumbers(), timeline, categories);
  return {
    live,
    reader,
    opening,
    colleagues,
    timeline,
    cases: new CasesService(acts, timeline, categories),
    notes: new CaseNotesService(acts, timeline, work, reader, opening),
    followUps: new FollowUpsService(acts, timeline),
    people: new CasePeopleService(acts, timeline, colleagues),
    tree: new CategoryEditing(work, settings, categories, new PublicBodies()),
    day: new DayService(work),
    drafts: new DraftsService(work),
  };
}
