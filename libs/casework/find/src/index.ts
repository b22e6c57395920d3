export * from './find.dto';
export { FindIndex } from './find-index';
export type { FindableText, TextKind } from './find-index';
export { readQuery } from './find-query';
export { textWords } from './text-words';
export { findStatement, MOST } from './find-statement';
export { FindController } from './find.controller';
export { FindService } from './find.service';
export { FindModule } from './find.module';
