export { checkWall } from './check-wall';
export type { WallOutcome, WallSource } from './check-wall';
export { CheckStore, VERDICTS } from './check-store';
export type { Standing, StoredCheck, StoredVerdict } from './check-store';
export { CHECK_EVERY_MS, WallWatch } from './wall-watch';
export { ChecksController } from './checks.controller';
export { checkView, verdictWords } from './check-views';
export { CheckView, LeakPathView, ResidualView, StandingView } from './checks.dto';
