export { findOpinions } from './guard';
export type { Opinion } from './guard';
export { refuseOpinionLabels } from './refuse-labels';
export { WordingFlags } from './wording-flags';
export { VocabularyGuardModule } from './vocabulary-guard.module';
