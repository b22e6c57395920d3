import { CalendarDate, Instant, Nested, OneOf, PageSize, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { REASONS } from './matching';
import type { Reason } from './matching';

const optional = { optional: true, nullable: true } as const;

/** What is known so far of somebody who is being written down. Nothing is refused for its form: it is still being typed. */
export class DescribedCitizen {
  @Text({ max: 120, ...optional }) givenName?: string | null;
  @Text({ max: 120, ...optional }) familyName?: string | null;
  @CalendarDate(optional) birthDate?: string | null;
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 20, ...optional }) postalCode?: string | null;
  @Text({ max: 40, ...optional }) phone?: string | null;
  @Text({ max: 254, ...optional }) email?: string | null;
}

/** A record as it is told from another: what a person looks at to decide. */
export class DuplicateSide {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @CalendarDate({ nullable: true }) birthDate!: string | null;
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Whole() openCases!: number;
}

export class LikelyDuplicate extends DuplicateSide {
  @OneOf(REASONS, { many: 10 }) why!: Reason[];
}

export class LikelyDuplicates {
  @Nested(() => LikelyDuplicate, { many: 5 }) items!: LikelyDuplicate[];
}

export class DuplicateQuery {
  @Uuid({ optional: true, description: 'Pairs with this record alone' }) citizenId?: string;
  @PageSize(200) limit?: number;
}

export class DuplicatePairView {
  @Nested(() => DuplicateSide) first!: DuplicateSide;
  @Nested(() => DuplicateSide) second!: DuplicateSide;
  @OneOf(REASONS, { many: 10 }) why!: Reason[];
  @Instant() foundAt!: string;
}

export class DuplicateList {
  @Whole() total!: number;
  @Nested(() => DuplicatePairView, { many: 200 }) items!: DuplicatePairView[];
}

export class DistinctPeople {
  @Uuid() firstId!: string;
  @Uuid() secondId!: string;
  @TrueOrFalse({ optional: true, description: 'False takes the decision back' }) distinct?: boolean;
}

export class DuplicateScan {
  @Whole({ description: 'Records compared' }) compared!: number;
  @Whole({ description: 'Pairs to look at' }) likely!: number;
}
