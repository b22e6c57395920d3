import { Cursor, Instant, Nested, OneOf, PageSize, Password, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';

export const DECISIONS = ['transfer', 'return', 'destroy'] as const;
export type Decision = (typeof DECISIONS)[number];
export const HAND_OVER_STATES = ['undecided', 'transfer', 'return', 'destroy', 'done'] as const;

export class NewHandOver {
  @Text({ max: 200, optional: true, nullable: true, description: 'The office that takes over, if there is one' }) successor?: string | null;
}

export class DecisionCount {
  @OneOf(DECISIONS) decision!: Decision;
  @Whole({ description: 'Decided, whether done or not' }) decided!: number;
  @Whole({ description: 'Of these, with their file made: a package or a page' }) packed!: number;
  @Whole({ description: 'Of these, done: nothing is left of them here' }) done!: number;
}

export class HandOverView {
  @Uuid({ nullable: true, description: 'null: no hand-over is under way' }) id!: string | null;
  @Text({ nullable: true }) successor!: string | null;
  @Instant({ nullable: true }) beganAt!: string | null;
  @Whole({ description: 'Citizens that are still here and about whom nothing is decided' }) undecided!: number;
  @Nested(() => DecisionCount, { many: 3 }) decisions!: DecisionCount[];
  @TrueOrFalse({ description: 'Everything is decided and done' }) finished!: boolean;
}

export class HandOverQuery {
  @OneOf(HAND_OVER_STATES) state!: (typeof HAND_OVER_STATES)[number];
  @Cursor() cursor?: string;
  @PageSize(100) limit?: number;
}

export class HandOverCitizen {
  @Uuid() citizenId!: string;
  @Text({ nullable: true, description: 'null once it is done: nothing is left of the name' }) name!: string | null;
  @Whole() openCases!: number;
  @OneOf(DECISIONS, { nullable: true }) decision!: Decision | null;
  @TrueOrFalse({ description: 'The package or page was made' }) packed!: boolean;
  @Instant({ nullable: true }) doneAt!: string | null;
  @Text({ nullable: true }) certificate!: string | null;
}

export class HandOverPage {
  @Nested(() => HandOverCitizen, { many: 100 }) items!: HandOverCitizen[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class HandOverDecisions {
  @Uuid({ many: 500 }) citizenIds!: string[];
  @OneOf(DECISIONS, { nullable: true, description: 'null takes the decision back, while it isn’t done' }) decision!: Decision | null;
}

export class TransferPackage {
  @Uuid({ many: 50 }) citizenIds!: string[];
  @Password({ description: 'Told to the successor by another way than the file' }) passphrase!: string;
}

export class HandOverFinish {
  @Uuid({ many: 50 }) citizenIds!: string[];
}

export class HandOverFinished {
  @Whole() done!: number;
  @Whole({ description: 'Not packed yet, held, or with something that whoever finishes may not see: they stay' }) left!: number;
}
