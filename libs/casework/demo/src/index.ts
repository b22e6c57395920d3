export * from './invented-citizens';
export * from './seed';
