import { Module } from '@nestjs/common';
import { FindModule } from '@cloison/casework/find';
import { LiveModule } from '@cloison/casework/live';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { CaseActs } from './case-acts';
import { CaseNotesService } from './case-notes.service';
import { CaseNumbers } from './case-numbers';
import { CaseOpening } from './case-opening';
import { CasePeopleController } from './case-people.controller';
import { CasePeopleService } from './case-people.service';
import { CaseReader } from './case-reader';
import { CaseStoryController } from './case-story.controller';
import { CaseTimeline } from './case-timeline';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { Categories, PublicBodies } from './categories';
import { CategoryController } from './category.controller';
import { CategoryEditing } from './category-editing';
import { Colleagues } from './colleagues';
import { DayController } from './day.controller';
import { DayService } from './day.service';
import { DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';
import { FollowUpsService } from './follow-ups.service';

/** What other capabilities stand on: they add lines to a case's story, read a case, open one, know its category and body. */
const FOR_OTHERS = [
  CaseReader,
  CaseTimeline,
  CaseOpening,
  CaseNumbers,
  CasesService,
  CaseNotesService,
  Categories,
  PublicBodies,
  Colleagues,
];

@Module({
  imports: [FindModule, LiveModule, VocabularyGuardModule],
  controllers: [CasesController, CaseStoryController, CasePeopleController, CategoryController, DayController, DraftsController],
  providers: [...FOR_OTHERS, CaseActs, CasePeopleService, FollowUpsService, CategoryEditing, DayService, DraftsService],
  exports: FOR_OTHERS,
})
export class CasesModule {}
