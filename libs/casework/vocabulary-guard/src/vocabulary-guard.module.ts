import { Module } from '@nestjs/common';
import { WordingController } from './wording.controller';
import { WordingFlags } from './wording-flags';
import { WordingService } from './wording.service';

@Module({ controllers: [WordingController], providers: [WordingFlags, WordingService], exports: [WordingFlags] })
export class VocabularyGuardModule {}
