export * from './invented-citizens';
export * from './seed';
export { seeded } from './random';
