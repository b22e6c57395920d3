import { Module } from '@nestjs/common';
import { DocumentsModule } from '@cloison/casework/documents';
import { RetentionModule } from '@cloison/casework/retention';
import { CarryingOutService } from './carrying-out.service';
import { HandOverController } from './hand-over.controller';
import { HandOverService } from './hand-over.service';

@Module({
  imports: [DocumentsModule, RetentionModule],
  controllers: [HandOverController],
  providers: [HandOverService, CarryingOutService],
})
export class HandOverModule {}
