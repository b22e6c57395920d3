import { Module } from '@nestjs/common';
import { ZoneSettings } from '@cloison/platform/http';
import { CasesModule } from '@cloison/casework/cases';
import { FindModule } from '@cloison/casework/find';
import { LiveModule } from '@cloison/casework/live';
import { CaseDocuments } from './case-documents';
import { DocumentKeys } from './document-keys';
import { DocumentSettings } from './document-settings';
import { DocumentsController } from './documents.controller';
import { Documents } from './documents.service';
import { VirusScanner } from './virus-scanner';

@Module({
  imports: [CasesModule, FindModule, LiveModule],
  controllers: [DocumentsController],
  providers: [
    { provide: DocumentSettings, useFactory: () => new DocumentSettings(process.env) },
    {
      provide: DocumentKeys,
      useFactory: (settings: ZoneSettings) => new DocumentKeys(settings.zone, settings.keysDir),
      inject: [ZoneSettings],
    },
    {
      provide: VirusScanner,
      useFactory: (settings: DocumentSettings) => new VirusScanner(settings.clamavSocket),
      inject: [DocumentSettings],
    },
    Documents,
    CaseDocuments,
  ],
  exports: [Documents, DocumentKeys],
})
export class DocumentsModule {}
