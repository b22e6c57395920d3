import { Module } from '@nestjs/common';
import { FindIndex } from './find-index';

@Module({ providers: [FindIndex], exports: [FindIndex] })
export class FindModule {}
