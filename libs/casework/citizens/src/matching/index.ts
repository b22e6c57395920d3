export { compare, REASONS } from './compare';
export type { Comparison, CompareOptions, Frequencies, Reason } from './compare';
export { jaroWinkler, oneSlip, soundOf } from './likeness';
export { measure } from './measure';
export type { Measure } from './measure';
export { blockingKeys, countFrequencies, evenOdds, likelyPairs, likelyPairsBetweenRequests, MOST_HOLDERS } from './pairs';
export type { Pair, PairOptions } from './pairs';
export { belongsToNobody, phoneDigits, prepare } from './person';
export type { Comparable, ComparableEmail, Prepared } from './person';
