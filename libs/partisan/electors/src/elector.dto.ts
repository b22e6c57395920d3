import { CalendarDate, Cursor, Instant, Nested, OneOf, PageSize, Text, Uuid, Whole } from '@cloison/platform/http';
import { ScoreStep, STANCES, Tally } from '@cloison/partisan/scores';
import type { Stance } from '@cloison/partisan/scores';

export class ElectorQuery {
  @Text({
    max: 200,
    optional: true,
    description:
      'Words of a name or an address; accents, case, hyphens, apostrophes and order are forgiven, and typing errors where nothing else fits',
  })
  search?: string;
  @OneOf(STANCES, { optional: true }) stance?: Stance;
  @Text({ max: 20, optional: true }) pollingDivision?: string;
  @Text({ max: 40, optional: true, description: 'Needed by an account of several districts' }) district?: string;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

/** A line of the list. Fields that the role may not read are left out. */
export class ElectorLine {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @Text() addressLine!: string;
  @Text() municipality!: string;
  @Text() postalCode!: string;
  @Text() pollingDivision!: string;
  @OneOf(STANCES, { optional: true }) stance?: Stance;
  @Instant({ optional: true, nullable: true }) scoredAt?: Date | null;
  @Text({ optional: true, nullable: true }) scoredBy?: string | null;
  @Whole({ optional: true, description: 'Of the score: 0 where the elector was never scored' }) version?: number;
}

export class ElectorPage {
  @Nested(() => ElectorLine, { many: 200 }) items!: ElectorLine[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
  @Nested(() => Tally, {
    nullable: true,
    description: 'Of the division (or polling division) as a whole; on the first page, for roles that may read it',
  })
  tally!: Tally | null;
}

export class ElectorView extends ElectorLine {
  @CalendarDate({ optional: true, nullable: true }) birthDate?: string | null;
  @Text({ optional: true }) listVintage?: string;
  @Nested(() => ScoreStep, { many: 500, optional: true }) history?: ScoreStep[];
}

export class PollingDivision {
  @Text() number!: string;
  @Text() municipality!: string;
  @Whole() electors!: number;
}

export class DivisionView {
  @Text() district!: string;
  @Text({ nullable: true }) listVintage!: string | null;
  @Whole() electors!: number;
  @Instant({ nullable: true }) importedAt!: Date | null;
  @Nested(() => PollingDivision, { many: 2_000 }) pollingDivisions!: PollingDivision[];
}

export class DivisionQuery {
  @Text({ max: 40, optional: true, description: 'Needed by an account of several districts' }) district?: string;
}
