import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { ConsentsModule } from '@cloison/casework/consents';
import { DocumentsModule } from '@cloison/casework/documents';
import { FindModule } from '@cloison/casework/find';
import { LiveModule } from '@cloison/casework/live';
import { OfficeProfilesModule } from '@cloison/casework/team';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { LettersController } from './letters.controller';
import { LettersService } from './letters.service';
import { MergeSource } from './merge-values';
import { Templates } from './templates';
import { TemplatesController } from './templates.controller';
import { TemplatesService } from './templates.service';

@Module({
  imports: [CasesModule, ConsentsModule, DocumentsModule, FindModule, LiveModule, OfficeProfilesModule, VocabularyGuardModule],
  controllers: [LettersController, TemplatesController],
  providers: [MergeSource, Templates, TemplatesService, LettersService],
  exports: [Templates],
})
export class LettersModule {}
