import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { MailModule } from '@cloison/casework/mail';
import { RetentionModule } from '@cloison/casework/retention';
import { OfficeProfilesModule } from '@cloison/casework/team';
import { DigestService } from './digest.service';
import { PublishedMonths } from './months.service';
import { PrivacyController } from './privacy/privacy.controller';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [CasesModule, MailModule, OfficeProfilesModule, RetentionModule],
  controllers: [ReportsController, PrivacyController],
  providers: [PublishedMonths, ReportsService, DigestService],
})
export class ReportsModule {}
