import { Module } from '@nestjs/common';
import { Live } from './live';

/** The hub that a capability tells of its changes. */
@Module({ providers: [Live], exports: [Live] })
export class LiveModule {}
