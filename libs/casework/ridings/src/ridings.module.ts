import { Module } from '@nestjs/common';
import { RidingOf } from './riding-of';

@Module({ providers: [RidingOf], exports: [RidingOf] })
export class RidingsModule {}
