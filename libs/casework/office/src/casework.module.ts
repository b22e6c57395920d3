import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { CitizensModule } from '@cloison/casework/citizens';
import { ConsentsModule } from '@cloison/casework/consents';
import { DocumentsModule } from '@cloison/casework/documents';
import { FindModule } from '@cloison/casework/find';
import { MailModule } from '@cloison/casework/mail';
import { ReportsModule } from '@cloison/casework/reports';
import { RidingsModule } from '@cloison/casework/ridings';
import { TeamModule } from '@cloison/casework/team';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { JobsModule } from '@cloison/platform/jobs';

/** The office, composed: a module a capability. */
@Module({
  imports: [
    JobsModule,
    CitizensModule,
    CasesModule,
    ConsentsModule,
    DocumentsModule,
    FindModule,
    MailModule,
    ReportsModule,
    RidingsModule,
    TeamModule,
    VocabularyGuardModule,
  ],
})
export class CaseworkModule {}
