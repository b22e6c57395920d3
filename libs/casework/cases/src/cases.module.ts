import { Module } from '@nestjs/common';
import { LiveModule } from '@cloison/casework/live';
import { CaseReader } from './case-reader';
import { CaseTimeline } from './case-timeline';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { Categories, PublicBodies } from './categories';

@Module({
  imports: [LiveModule],
  controllers: [CasesController],
  providers: [CaseReader, CasesService, CaseTimeline, Categories, PublicBodies],
  exports: [CaseReader, CasesService, CaseTimeline, Categories, PublicBodies],
})
export class CasesModule {}
