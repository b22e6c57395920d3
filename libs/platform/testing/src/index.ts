export * from './test-database';
export * from './test-zone';
export * from './grant-table';
