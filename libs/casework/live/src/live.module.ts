import { Module } from '@nestjs/common';
import { Live } from './live';
import { LiveController } from './live.controller';
import { LiveStreams } from './live-streams';

/** The hub that a capability tells of its changes, and the stream by which pages hear of them. */
@Module({ controllers: [LiveController], providers: [Live, LiveStreams], exports: [Live] })
export class LiveModule {}
