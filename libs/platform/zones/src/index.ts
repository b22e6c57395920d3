export * from './zone';
export * from './topology';
export * from './layout';
export * from './keys';
export * from './secrets';
export { writePrivate } from './private-file';
