import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { LiveModule } from '@cloison/casework/live';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { AppointmentsController, CalendarController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';
import { CalendarFeed } from './calendar-feed';

@Module({
  imports: [CasesModule, LiveModule, VocabularyGuardModule],
  controllers: [AppointmentsController, CalendarController],
  providers: [AppointmentsService, CalendarFeed],
  exports: [AppointmentsService],
})
export class AppointmentsModule {}
