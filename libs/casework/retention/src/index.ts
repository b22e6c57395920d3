export { CitizenDestruction, fingerprintOf } from './citizen-destruction';
export type { Destroyed } from './citizen-destruction';
export { CitizenExport } from './citizen-export';
export type { Held, HeldRow } from './citizen-export';
export { exportPage } from './export-page';
export * from './retention.dto';
export { RetentionModule } from './retention.module';
export { RetentionRules, SHIPPED_YEARS } from './retention-rules';
export { RetentionService } from './retention.service';
