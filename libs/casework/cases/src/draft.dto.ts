import { Instant, Text } from '@cloison/platform/http';

const PLACE = { min: 1, max: 120, pattern: /^[a-z0-9-]+(?::[a-z0-9-]+)*$/i };

export class DraftPlace {
  @Text({ ...PLACE, description: 'Where it is written: `case-<id>`, `new-citizen` …' }) place!: string;
}

export class DraftInput {
  @Text(PLACE) place!: string;
  @Text({ max: 60_000, description: 'What was typed, as the form keeps it' }) value!: string;
}

export class DraftView {
  @Text() place!: string;
  @Text({ max: 60_000 }) value!: string;
  @Instant() at!: string;
}

export class DraftKept {
  @Instant() at!: string;
}
