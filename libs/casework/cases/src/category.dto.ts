import { Email, Nested, OneOf, Text, TrueOrFalse, Whole } from '@cloison/platform/http';
import { LEVELS } from './shipped-bodies';
import type { Level } from './shipped-bodies';

const KEY = { min: 1, max: 60, pattern: /^[a-z0-9_]+$/ };
const KEY_FIELD = { ...KEY, optional: true, description: 'Left out: a new row, whose key is made from its name' };
const VERSION = { description: 'The version that the change starts from; 0 for a row as shipped and for a new one' };

export class CategoryView {
  @Text(KEY) key!: string;
  @Text({ nullable: true, description: 'The category that this one is part of' }) parent!: string | null;
  @Text() nameFr!: string;
  @Text() nameEn!: string;
  @Text({ description: 'Begins the numbers of its cases' }) series!: string;
  @Text({ nullable: true }) bodyKey!: string | null;
  @Whole({ max: 365, description: 'Business days' }) delayDays!: number;
  @Text({ many: 30 }) checklistFr!: string[];
  @Text({ many: 30 }) checklistEn!: string[];
  @TrueOrFalse({ description: 'Put away: new cases can’t have it' }) hidden!: boolean;
  @TrueOrFalse() shipped!: boolean;
  @Whole(VERSION) version!: number;
}

export class PublicBodyView {
  @Text(KEY) key!: string;
  @Text() nameFr!: string;
  @Text() nameEn!: string;
  @Text() short!: string;
  @OneOf(LEVELS) level!: Level;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) address!: string | null;
  @Whole({ nullable: true, max: 1000, description: 'Business days in which it says it answers' }) announcedDays!: number | null;
  @TrueOrFalse() hidden!: boolean;
  @TrueOrFalse() shipped!: boolean;
  @Whole(VERSION) version!: number;
}

export class CategoryTree {
  @Nested(() => CategoryView, { many: 1000 }) categories!: CategoryView[];
  @Nested(() => PublicBodyView, { many: 1000 }) bodies!: PublicBodyView[];
}

export class CategoryInput {
  @Text(KEY_FIELD) key?: string;
  @Whole(VERSION) version!: number;
  @Text({ ...KEY, nullable: true }) parent!: string | null;
  @Text({ min: 1, max: 120 }) nameFr!: string;
  @Text({ min: 1, max: 120 }) nameEn!: string;
  @Text({ ...KEY, nullable: true }) bodyKey!: string | null;
  @Whole({ max: 365 }) delayDays!: number;
  @Text({ many: 30, min: 1, max: 200 }) checklistFr!: string[];
  @Text({ many: 30, min: 1, max: 200 }) checklistEn!: string[];
  @TrueOrFalse() hidden!: boolean;
}

export class PublicBodyInput {
  @Text(KEY_FIELD) key?: string;
  @Whole(VERSION) version!: number;
  @Text({ min: 1, max: 160 }) nameFr!: string;
  @Text({ min: 1, max: 160 }) nameEn!: string;
  @Text({ min: 1, max: 40 }) short!: string;
  @OneOf(LEVELS) level!: Level;
  @Text({ max: 40, nullable: true }) phone!: string | null;
  @Email({ nullable: true }) email!: string | null;
  @Text({ max: 400, nullable: true }) address!: string | null;
  @Whole({ max: 1000, nullable: true }) announcedDays!: number | null;
  @TrueOrFalse() hidden!: boolean;
}
