export * from './fold';
export * from './variants';
