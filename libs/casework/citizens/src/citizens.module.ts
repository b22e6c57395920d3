import { Module } from '@nestjs/common';
import { RidingsModule } from '@cloison/casework/ridings';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { CitizenPartsController } from './citizen-parts.controller';
import { CitizenPartsService } from './citizen-parts.service';
import { CitizenReader } from './citizen-reader';
import { CitizenWriter } from './citizen-writer';
import { CitizensController } from './citizens.controller';
import { CitizensService } from './citizens.service';
import { DuplicateFinder } from './duplicate-finder';
import { DuplicatesController } from './duplicates.controller';
import { DuplicatesService } from './duplicates.service';
import { HistoryService } from './history.service';
import { MergesService } from './merges.service';

const SHARED = [CitizensService, CitizenReader, CitizenWriter, DuplicateFinder, DuplicatesService];

@Module({
  imports: [RidingsModule, VocabularyGuardModule],
  controllers: [CitizensController, CitizenPartsController, DuplicatesController],
  providers: [...SHARED, CitizenPartsService, HistoryService, MergesService],
  exports: SHARED,
})
export class CitizensModule {}
