import { ASSURANCES, DEVICE_STATES, FUNDERS } from '@cloison/platform/access';
import type { Assurance, DeviceState, Funder, Language } from '@cloison/platform/access';
import { Email, Instant, Nested, OneOf, Password, Text, TrueOrFalse, Uuid, VersionNumber } from '@cloison/platform/http';

const LANGUAGES = ['fr', 'en'] as const;

export class DistrictView {
  @Text() id!: string;
  @Text() nameFr!: string;
  @Text() nameEn!: string;
}

/** What a device's plate shows: which device this is and who paid for it. */
export class DevicePlate {
  @Uuid() id!: string;
  @Text() label!: string;
  @Text() assetTag!: string;
  @OneOf(FUNDERS) funder!: Funder;
  @OneOf(ASSURANCES) assurance!: Assurance;
  @OneOf(DEVICE_STATES) state!: DeviceState;
  @Instant() enrolledAt!: Date;
  /** Name of the registrar who prepared it; null where the operator did. */
  @Text({ nullable: true }) enrolledBy!: string | null;
}

export class DeviceItem extends DevicePlate {
  @Text({ nullable: true }) serial!: string | null;
  /** Who prepared or reclassified it, and so may not approve it. */
  @Uuid({ nullable: true }) preparedById!: string | null;
  @Text({ nullable: true }) approvedBy!: string | null;
  @VersionNumber() version!: number;
}

export class DeviceList {
  @Nested(() => DeviceItem, { many: 1_000 }) items!: DeviceItem[];
}

export class SessionAccount {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text() email!: string;
  @Text() role!: string;
  @Nested(() => DistrictView, { many: 200 }) districts!: DistrictView[];
  @OneOf(LANGUAGES) language!: Language;
}

export class SessionAnswer {
  @Text({ max: 4_096 }) accessToken!: string;
  @Instant() expiresAt!: Date;
  @Nested(() => SessionAccount) account!: SessionAccount;
  @Nested(() => DevicePlate) device!: DevicePlate;
}

export class EnrolledAccount {
  @Text() email!: string;
  @Text() name!: string;
  @TrueOrFalse() needsPassword!: boolean;
}

export class EnrolAnswer {
  @Nested(() => DevicePlate) device!: DevicePlate;
  @Nested(() => SessionAnswer, { optional: true }) session?: SessionAnswer;
  @Nested(() => EnrolledAccount, { optional: true }) account?: EnrolledAccount;
}

export class EnrolInput {
  @Text({ min: 4, max: 60 }) code!: string;
  /** Chosen at once by somebody who has none yet: a device that awaits approval opens no session to choose it in. */
  @Password({ optional: true }) password?: string;
}

export class SignInInput {
  @Email() email!: string;
  @Password({ min: 1 }) password!: string;
}

export class PasswordInput {
  @Password({ min: 1, optional: true }) current?: string;
  @Password() next!: string;
}

export class AccountItem {
  @Uuid() id!: string;
  @Text() email!: string;
  @Text() name!: string;
  @Text() role!: string;
  @Text({ many: 200 }) districts!: string[];
  @OneOf(LANGUAGES) language!: Language;
  @TrueOrFalse() disabled!: boolean;
  @TrueOrFalse() needsPassword!: boolean;
  @VersionNumber() version!: number;
}

export class AccountList {
  @Nested(() => AccountItem, { many: 1_000 }) items!: AccountItem[];
}

export class NewAccountInput {
  @Email() email!: string;
  @Text({ min: 1, max: 120 }) name!: string;
  @Text({ min: 1, max: 40, pattern: /^[a-z_]+$/ }) role!: string;
  @Text({ min: 1, max: 80, many: 200, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/ }) districts!: string[];
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
}

export class NewCodeInput {
  @OneOf(FUNDERS) funder!: Funder;
  @Text({ min: 1, max: 60 }) assetTag!: string;
  @Text({ min: 1, max: 120 }) label!: string;
  @Text({ max: 80, optional: true }) serial?: string;
  /** The account that the device is for; it is then offered when the code is used. */
  @Email({ optional: true }) email?: string;
}

export class CodeAnswer {
  @Text() code!: string;
  @Instant() expiresAt!: Date;
}

export class FunderInput {
  @OneOf(FUNDERS) funder!: Funder;
  @VersionNumber() version!: number;
}
