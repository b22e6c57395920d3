export * from './context';
export * from './codes';
export * from './refusal';
