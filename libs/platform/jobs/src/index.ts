export { Jobs, JobsModule } from './jobs';
export type { Job } from './jobs';
