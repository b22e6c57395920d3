import { Module } from '@nestjs/common';
import { CaseReader, CasesController, CasesService } from '@cloison/casework/cases';
import { CitizensController, CitizensService } from '@cloison/casework/citizens';

/** The office, composed. */
@Module({
  controllers: [CitizensController, CasesController],
  providers: [CitizensService, CaseReader, CasesService],
})
export class CaseworkModule {}
