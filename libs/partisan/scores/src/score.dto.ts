import { Instant, OneOf, Text, Uuid, Whole } from '@cloison/platform/http';
import { CHANNELS, STANCES } from './stance';
import type { Channel, Stance } from './stance';

export class NewScore {
  @OneOf(STANCES) stance!: Stance;
  @Whole({ max: 2_147_483_646, description: 'The version that the change starts from; 0 where the elector was never scored' })
  version!: number;
  @OneOf(CHANNELS) channel!: Channel;
  @Text({ max: 1_000, optional: true, nullable: true }) note?: string | null;
}

export class ScoreView {
  /** The elector's. */
  @Uuid() id!: string;
  @OneOf(STANCES) stance!: Stance;
  @Instant() scoredAt!: Date;
  @Text() scoredBy!: string;
  @OneOf(CHANNELS) channel!: Channel;
  @Whole() version!: number;
}

/** One step of an elector's history, newest first. */
export class ScoreStep {
  @Whole() version!: number;
  @OneOf(STANCES) stance!: Stance;
  @Instant() scoredAt!: Date;
  @Text() scoredBy!: string;
  @OneOf(CHANNELS) channel!: Channel;
  @Text({ nullable: true }) note!: string | null;
}

export class Tally {
  @Whole() supporter!: number;
  @Whole() opponent!: number;
  @Whole() not_scored!: number;
}

export class TallyQuery {
  @Text({ max: 40, optional: true, description: 'Needed by an account of several districts' }) district?: string;
  @Text({ max: 20, optional: true }) pollingDivision?: string;
}
