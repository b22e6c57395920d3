import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { LiveModule } from '@cloison/casework/live';
import { OfficeProfilesModule } from './office-profiles.module';
import { ReassignmentsService } from './reassignments.service';
import { SettingsService } from './settings.service';
import { TeamController } from './team.controller';
import { TeamService } from './team.service';

@Module({
  imports: [CasesModule, LiveModule, OfficeProfilesModule],
  controllers: [TeamController],
  providers: [SettingsService, TeamService, ReassignmentsService],
  exports: [OfficeProfilesModule],
})
export class TeamModule {}
