export * from './context';
export * from './codes';
export * from './refusal';
export * from './policy';
export * from './authorize';
export * from './decision-table';
