export { OfficeProfiles } from './office-profiles';
export type { OfficeProfile } from './office-profiles';
export { TeamModule } from './team.module';
