export { FindIndex } from './find-index';
export type { FindableText, TextKind } from './find-index';
export { FindModule } from './find.module';
