export { ImportsModule } from './imports.module';
export { ImportRulesReader } from './import-rules';
export { ImportRunner } from './import-runner';
export { ImportUndo } from './import-undo';
export { ImportWriter } from './import-writer';
export { ImportsService } from './imports.service';
export { StagingService } from './staging.service';
export { guessMapping } from './targets';
