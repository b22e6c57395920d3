import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { FindModule } from '@cloison/casework/find';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { ImportRulesReader } from './import-rules';
import { ImportRunner } from './import-runner';
import { ImportUndo } from './import-undo';
import { ImportWriter } from './import-writer';
import { OfficeImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { StagingService } from './staging.service';

@Module({
  imports: [CasesModule, FindModule, VocabularyGuardModule],
  controllers: [OfficeImportsController],
  providers: [StagingService, ImportRulesReader, ImportWriter, ImportUndo, ImportRunner, ImportsService],
  exports: [StagingService, ImportsService, ImportRunner],
})
export class ImportsModule {}
