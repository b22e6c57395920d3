import { Module } from '@nestjs/common';
import { CitizensModule } from '@cloison/casework/citizens';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { CitizenDestruction } from './citizen-destruction';
import { CitizenExport } from './citizen-export';
import { RetentionController } from './retention.controller';
import { RetentionRules } from './retention-rules';
import { RetentionService } from './retention.service';

@Module({
  imports: [CitizensModule, VocabularyGuardModule],
  controllers: [RetentionController],
  providers: [CitizenDestruction, CitizenExport, RetentionRules, RetentionService],
  exports: [CitizenDestruction, CitizenExport, RetentionRules],
})
export class RetentionModule {}
