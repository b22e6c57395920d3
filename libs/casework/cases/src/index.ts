export * from './case.dto';
export * from './categories';
export { CaseReader } from './case-reader';
export { CasesController } from './cases.controller';
export { CasesService } from './cases.service';
export { CasesModule } from './cases.module';
