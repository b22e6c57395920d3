import { Module } from '@nestjs/common';
import { FindController } from './find.controller';
import { FindIndex } from './find-index';
import { FindService } from './find.service';

@Module({ controllers: [FindController], providers: [FindIndex, FindService], exports: [FindIndex] })
export class FindModule {}
