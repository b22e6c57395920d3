import { Module } from '@nestjs/common';
import { ConstituencyService } from './constituency.service';
import { ReferenceLoader } from './reference-loader';
import { ReferencesService } from './references.service';
import { RidingOf } from './riding-of';
import { RidingTable } from './riding-table';
import { RidingsController } from './ridings.controller';

@Module({
  controllers: [RidingsController],
  providers: [RidingOf, RidingTable, ReferenceLoader, ReferencesService, ConstituencyService],
  exports: [RidingOf],
})
export class RidingsModule {}
