export { Witness } from './witness';
export type { WitnessReply } from './witness';
export { WitnessStore } from './witness-store';
export type { WitnessedHead } from './witness-store';
export { witnessTables } from './witness-tables';
export { MAX_REQUEST_BYTES } from './add-checkpoint';
