import { Module } from '@nestjs/common';
import { Consents } from './consents';

@Module({ providers: [Consents], exports: [Consents] })
export class ConsentsModule {}
