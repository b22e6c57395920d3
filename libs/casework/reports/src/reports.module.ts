import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { MailModule } from '@cloison/casework/mail';
import { OfficeProfilesModule } from '@cloison/casework/team';
import { DigestService } from './digest.service';
import { PublishedMonths } from './months.service';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [CasesModule, MailModule, OfficeProfilesModule],
  controllers: [ReportsController],
  providers: [PublishedMonths, ReportsService, DigestService],
})
export class ReportsModule {}
