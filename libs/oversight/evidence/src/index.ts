export { manifestText, writeBundle } from './bundle';
export type { BundledZone, BundleOptions, BundlePart } from './bundle';
export { BundleMaker } from './bundle-maker';
export type { EvidenceSources, MadeBundle } from './bundle-maker';
export { BUNDLE_MEDIA_TYPE, EvidenceController } from './evidence.controller';
export { BundleView } from './evidence.dto';
