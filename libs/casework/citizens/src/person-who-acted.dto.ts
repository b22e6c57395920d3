import { Text, Uuid } from '@cloison/platform/http';

export class PersonWhoActed {
  @Uuid() id!: string;
  @Text() name!: string;
}
