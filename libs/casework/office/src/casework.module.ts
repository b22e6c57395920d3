import { Module } from '@nestjs/common';
import { CasesModule } from '@cloison/casework/cases';
import { CitizensModule } from '@cloison/casework/citizens';
import { FindModule } from '@cloison/casework/find';
import { VocabularyGuardModule } from '@cloison/casework/vocabulary-guard';
import { JobsModule } from '@cloison/platform/jobs';

/** The office, composed: a module a capability. */
@Module({ imports: [JobsModule, CitizensModule, CasesModule, FindModule, VocabularyGuardModule] })
export class CaseworkModule {}
