export { EVERYDAY_CODES, isCrossing } from './crossing';
export { ENTRY_UNREADABLE, followedEntry } from './followed-entry';
export { LogFollower } from './log-follower';
export type { Followed, FollowState } from './log-follower';
export { AttemptQueries } from './attempt-queries';
export type { Attempt, AttemptFilter, CodeCount, DayCount } from './attempt-queries';
export { AttemptsController } from './attempts.controller';
export { CodeCountView, DayCountView, FollowedView } from './attempts.dto';
