import { Module } from '@nestjs/common';
import { AppointmentsModule } from '@cloison/casework/appointments';
import { CasesModule } from '@cloison/casework/cases';
import { CitizensModule } from '@cloison/casework/citizens';
import { ConsentsModule } from '@cloison/casework/consents';
import { DocumentsModule } from '@cloison/casework/documents';
import { FindModule } from '@cloison/casework/find';
import { LettersModule } from '@cloison/casework/letters';
import { MailModule } from '@cloison/casework/mail';
import { MailingsModule } from '@cloison/casework/mailings';
import { HandOverModule } from '@cloison/casework/hand-over';
import { ImportsModule } from '@cloison/casework/imports';
import { ReportsModule } from '@cloison/casework/reports';
import { RetentionModule } from '@cloison/casework/retention';
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
    LettersModule,
    AppointmentsModule,
    MailingsModule,
    MailModule,
    HandOverModule,
    ImportsModule,
    ReportsModule,
    RetentionModule,
    RidingsModule,
    TeamModule,
    VocabularyGuardModule,
  ],
})
export class CaseworkModule {}
