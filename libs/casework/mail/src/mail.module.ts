import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { ConsentsModule } from '@cloison/casework/consents';
import { DocumentsModule } from '@cloison/casework/documents';
import { FindModule } from '@cloison/casework/find';
import { LiveModule } from '@cloison/casework/live';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { Delivery } from './outgoing/delivery';
import { Outbox } from './outgoing/outbox';
import { MailTransport } from './outgoing/transport';
import { MailSettings, readMailSettings } from './settings';

@Module({
  imports: [CasesModule, ConsentsModule, DocumentsModule, FindModule, LiveModule, VocabularyGuardModule],
  providers: [{ provide: MailSettings, useFactory: () => readMailSettings(process.env) }, MailTransport, Outbox, Delivery],
  exports: [Outbox],
})
export class MailModule {}
