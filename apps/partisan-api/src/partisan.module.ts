import { Module } from '@nestjs/common';
import { ElectorImporter, ElectorsController, ElectorsService, ImportsController, ImportsService } from '@cloison/partisan/electors';
import { ScoresController, ScoresService } from '@cloison/partisan/scores';

/** The campaign, composed. */
@Module({
  controllers: [ElectorsController, ScoresController, ImportsController],
  providers: [ElectorsService, ScoresService, ElectorImporter, ImportsService],
})
export class PartisanModule {}
