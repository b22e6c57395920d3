export { OfficeProfiles } from './office-profiles';
export type { OfficeProfile } from './office-profiles';
export { OfficeProfilesModule } from './office-profiles.module';
export { dayPlus, localDay, mondayOf, OFFICE_ZONE } from './local-day';
export { ownDistrict } from './colleagues';
export { TeamModule } from './team.module';
