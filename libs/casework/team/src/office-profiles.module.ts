import { Module } from '@nestjs/common';
import { OfficeProfiles } from './office-profiles';

@Module({ providers: [OfficeProfiles], exports: [OfficeProfiles] })
export class OfficeProfilesModule {}
