export { findOpinions } from './guard';
export type { Opinion } from './guard';
export { refuseOpinionLabels } from './label';
export { WordingFlags } from './wording-flags';
export { VocabularyGuardModule } from './vocabulary-guard.module';
