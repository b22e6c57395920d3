export { RidingOf, postalKey } from './riding-of';
export type { RidingAnswer } from './riding-of';
export { handOverNote } from './hand-over-note';
export type { HandOver } from './hand-over-note';
export { RidingsModule } from './ridings.module';
