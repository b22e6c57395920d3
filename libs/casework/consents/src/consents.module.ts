import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { DocumentsModule } from '@cloison/casework/documents';
import { LiveModule } from '@cloison/casework/live';
import { OfficeProfilesModule } from '@cloison/casework/team';
import { CaseConsents } from './case-consents';
import { ConsentLinks } from './consent-links';
import { ConsentPage } from './consent-page';
import { ConsentReader } from './consent-reader';
import { ConsentSubjects } from './consent-subjects';
import { Consents } from './consents';
import { ConsentsController } from './consents.controller';
import { PublicConsentController } from './public-consent.controller';
import { PublicConsents } from './public-consents';

@Module({
  imports: [CasesModule, DocumentsModule, LiveModule, OfficeProfilesModule],
  controllers: [ConsentsController, PublicConsentController],
  providers: [Consents, CaseConsents, ConsentReader, ConsentSubjects, ConsentLinks, ConsentPage, PublicConsents],
  exports: [Consents],
})
export class ConsentsModule {}
