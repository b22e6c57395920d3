import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { ConsentsModule } from '@cloison/casework/consents';
import { DocumentsModule } from '@cloison/casework/documents';
import { FindModule } from '@cloison/casework/find';
import { LiveModule } from '@cloison/casework/live';
import { RidingsModule } from '@cloison/casework/ridings';
import { OfficeProfilesModule } from '@cloison/casework/team';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { Fetching } from './incoming/fetching';
import { Ingestion } from './incoming/ingestion';
import { Mailbox } from './incoming/mailbox';
import { Piles } from './incoming/piles';
import { Senders } from './incoming/senders';
import { Threads } from './incoming/threads';
import { Delivery } from './outgoing/delivery';
import { Outbox } from './outgoing/outbox';
import { OutgoingController } from './outgoing/outgoing.controller';
import { OutgoingService } from './outgoing/outgoing.service';
import { MailTransport } from './outgoing/transport';
import { MailSettings, readMailSettings } from './settings';
import { MailStatusService } from './status';
import { MailController } from './triage/mail.controller';
import { MailLines } from './triage/mail-lines';
import { MailReader } from './triage/mail-reader';
import { TriageService } from './triage/triage.service';

const INCOMING = [Mailbox, Threads, Senders, Piles, Ingestion, Fetching];
const OUTGOING = [MailTransport, Outbox, Delivery, OutgoingService, MailStatusService];
const TRIAGE = [MailLines, MailReader, TriageService];

@Module({
  imports: [
    CasesModule,
    ConsentsModule,
    DocumentsModule,
    FindModule,
    LiveModule,
    RidingsModule,
    OfficeProfilesModule,
    VocabularyGuardModule,
  ],
  controllers: [MailController, OutgoingController],
  providers: [{ provide: MailSettings, useFactory: () => readMailSettings(process.env) }, ...INCOMING, ...OUTGOING, ...TRIAGE],
  exports: [Outbox, Ingestion],
})
export class MailModule {}
