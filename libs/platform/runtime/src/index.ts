export { openLog } from './open-log';
export type { OpenLog } from './open-log';
export { serveZone, startZone } from './serve-zone';
export type { ZoneProcess } from './serve-zone';
export { migratorUrl, runProgram, withZone, zoneProgram } from './zone-program';
export { zoneDocument } from './zone-document';
