export { manifestText, writeBundle } from './bundle';
export type { BundledZone, BundleOptions, BundlePart } from './bundle';
