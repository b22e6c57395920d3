export * from './context';
export { CODES, sentenceOf } from '@cloison/platform/refusals';
export type { RefusalCode } from '@cloison/platform/refusals';
export * from './refusal';
export * from './policy';
export * from './authorize';
export * from './decision-table';
