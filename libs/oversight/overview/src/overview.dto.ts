import { Instant, Nested, OneOf, Text, Uuid, Whole } from '@cloison/platform/http';
import { CodeCountView, DayCountView } from '@cloison/oversight/attempts';
import { LeakPathView, ResidualView, VERDICTS } from '@cloison/oversight/checks';

export class AttemptCountsView {
  @Nested(() => DayCountView, { many: 31, description: 'attempts to cross, the last 30 days, by the zone that refused' })
  days!: DayCountView[];
  @Whole({ description: 'attempts to cross in these days' }) total!: number;
  @Nested(() => CodeCountView, { many: 1_000, description: 'in these days' }) byCode!: CodeCountView[];
}

export class DeviceCountView {
  @Text({ max: 30 }) zone!: string;
  @Text({ max: 30 }) funder!: string;
  @Text({ max: 30 }) assurance!: string;
  @Whole() count!: number;
}

/** `unreachable`: nothing is known now. `tampered`: what the zone holds doesn't fit what it signed, or what the witness saw of it. */
export class LogHeadView {
  @Text({ max: 30 }) zone!: string;
  @OneOf(['followed', 'behind', 'unreachable', 'tampered']) state!: string;
  @Whole({ description: 'entries under the newest signed head' }) size!: number;
  @Instant({ nullable: true }) checkpointAt!: Date | null;
  @Instant({ nullable: true }) witnessedAt!: Date | null;
  @Whole({ description: 'entries that the witness has not seen yet' }) unwitnessed!: number;
}

/** An act on an account, a device or the installation; ids and words of closed lists. */
export class AdministrativeActView {
  @Text({ max: 30 }) zone!: string;
  @Whole({ description: 'number of the entry in that zone’s log' }) index!: number;
  @Instant() at!: Date;
  @Text({ max: 200 }) act!: string;
  @Uuid({ nullable: true }) account!: string | null;
  @Uuid({ nullable: true }) aboutAccount!: string | null;
  @Uuid({ nullable: true }) aboutDevice!: string | null;
  @Text({ max: 64, nullable: true }) from!: string | null;
  @Text({ max: 64, nullable: true }) to!: string | null;
  @Text({ max: 64, nullable: true }) hash!: string | null;
}

export class OverviewView {
  @OneOf(VERDICTS) verdict!: string;
  @Text({ max: 400, description: 'the verdict in words' }) sentence!: string;
  @Text({ max: 400, nullable: true, description: 'why nothing can be said' }) doubt!: string | null;
  @Instant({ nullable: true, description: 'null before the first check' }) checkedAt!: Date | null;
  @Instant({ nullable: true, description: 'since when the verdict is what it is' }) since!: Date | null;
  @Instant({ nullable: true, description: 'the newest check that found no way' }) heldAt!: Date | null;
  @Whole({ description: 'links of the catalogues that were followed' }) edges!: number;
  @Nested(() => LeakPathView, { nullable: true, description: 'the shortest way through' }) path!: LeakPathView | null;
  @Whole() pathCount!: number;
  @Nested(() => ResidualView, { many: 100 }) residuals!: ResidualView[];
  @Nested(() => AttemptCountsView) attempts!: AttemptCountsView;
  @Nested(() => DeviceCountView, { many: 200 }) devices!: DeviceCountView[];
  @Nested(() => LogHeadView, { many: 8 }) logs!: LogHeadView[];
  @Instant({ nullable: true, description: 'the end of this person’s visit before; null on a first one' }) visitedAt!: Date | null;
  @Nested(() => AdministrativeActView, { many: 100, description: 'newest first' }) sinceVisit!: AdministrativeActView[];
}
