import { Cursor, Instant, Nested, OneOf, PageSize, Text, Uuid, Whole } from '@cloison/platform/http';
import { VERDICTS } from './check-store';

const NAME = { max: 400 } as const;

/** A role, a table, a column … as the database spells it. */
export class NodeView {
  @Text({ max: 40 }) kind!: string;
  @Text(NAME) name!: string;
  @Text({ max: 400, description: 'the name as a person reads it' }) words!: string;
  @Text({ max: 30, nullable: true }) zone!: string | null;
}

/** One arrow of a way through the wall. */
export class StepView {
  @Nested(() => NodeView) from!: NodeView;
  @Nested(() => NodeView) to!: NodeView;
  @Text({ max: 60 }) edge!: string;
  @Text({ max: 200, description: 'what stands on the arrow' }) words!: string;
  @Text({ max: 1_000, nullable: true }) detail!: string | null;
  @Text({ max: 100, nullable: true }) grantedBy!: string | null;
}

export class LeakPathView {
  @Text({ max: 60 }) direction!: string;
  @OneOf(['total', 'latent', 'unreviewed']) severity!: string;
  @Text({ max: 400 }) sentence!: string;
  @Text({ max: 8_000, description: 'the whole way in one line' }) chain!: string;
  @Nested(() => StepView, { many: 100 }) steps!: StepView[];
  @Text({ max: 2_000, many: 100, description: 'statements that close it; some ways need a person’s judgement and have none' })
  remedySql!: string[];
  @Text({ max: 400, many: 100, description: 'other ends of the same crossing' }) also!: string[];
  @Text({ max: 400, many: 1_000, description: 'other starts of the same crossing' }) alsoFrom!: string[];
}

export class ResidualView {
  @Text({ max: 100 }) code!: string;
  @Text({ max: 2_000 }) sentence!: string;
}

export class CheckedView {
  @Whole() relations!: number;
  @Whole() roles!: number;
  @Whole() nodes!: number;
  @Whole() edges!: number;
}

export class CatalogueHashView {
  @Text({ max: 30 }) zone!: string;
  @Text({ max: 64 }) hash!: string;
}

export class CheckSummaryView {
  @Uuid() id!: string;
  @Instant() checkedAt!: Date;
  @OneOf(VERDICTS) verdict!: string;
  @Text({ max: 400 }) sentence!: string;
  @Whole() pathCount!: number;
  @Whole({ description: 'milliseconds' }) durationMs!: number;
}

export class CheckView extends CheckSummaryView {
  @OneOf(['three_clusters', 'one_cluster', 'one_database'], { nullable: true }) topology!: string | null;
  @Text({ max: 30, many: 8 }) zones!: string[];
  @Text({ max: 400, nullable: true, description: 'why nothing can be said' }) doubt!: string | null;
  @Nested(() => LeakPathView, { many: 500 }) paths!: LeakPathView[];
  @Nested(() => ResidualView, { many: 100 }) residuals!: ResidualView[];
  @Nested(() => CheckedView) checked!: CheckedView;
  @Nested(() => CatalogueHashView, { many: 8 }) catalogueHashes!: CatalogueHashView[];
}

/** The newest check, and since when it says what it says. */
export class StandingView extends CheckView {
  @Instant() since!: Date;
  @Instant({ nullable: true, description: 'the newest check that found no way' }) heldAt!: Date | null;
}

export class CheckPageQuery {
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class CheckPageView {
  @Nested(() => CheckSummaryView, { many: 200 }) items!: CheckSummaryView[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}
