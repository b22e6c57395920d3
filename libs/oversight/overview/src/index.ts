export { LogHeads } from './log-heads';
export { Visits } from './visits';
export { Overview, STALE_AFTER_MS } from './overview.service';
export { OverviewController } from './overview.controller';
export { OverviewView } from './overview.dto';
