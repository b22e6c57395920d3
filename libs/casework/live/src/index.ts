export { Live, TOPIC } from './live';
export type { LiveChange } from './live';
export { LiveModule } from './live.module';
