export * from './policy';
export { districtOf } from './districts';
export { onlyFields } from './permitted';
