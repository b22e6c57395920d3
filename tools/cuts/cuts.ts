import { campaignCuts } from './campaign-cuts.ts';
import { casesCuts } from './cases-cuts.ts';
import { citizensCuts } from './citizens-cuts.ts';
import type { Cut } from './cut.ts';
import { databaseCuts } from './database-cuts.ts';
import { doorCuts } from './door-cuts.ts';
import { findCuts } from './find-cuts.ts';
import { identityCuts } from './identity-cuts.ts';
import { lettersCuts } from './letters-cuts.ts';
import { logCuts } from './log-cuts.ts';
import { mailCuts } from './mail-cuts.ts';
import { officeCuts } from './office-cuts.ts';
import { oversightCuts } from './oversight-cuts.ts';
import { papersCuts } from './papers-cuts.ts';
import { separationCuts } from './separation-cuts.ts';
import { teamCuts } from './team-cuts.ts';
import { wordingCuts } from './wording-cuts.ts';
import { workspaceCuts } from './workspace-cuts.ts';

/** Every wall, and what takes it down. A wall without a cut isn't a wall. */
export const cuts: readonly Cut[] = [
  ...workspaceCuts,
  ...databaseCuts,
  ...doorCuts,
  ...identityCuts,
  ...logCuts,
  ...officeCuts,
  ...lettersCuts,
  ...citizensCuts,
  ...mailCuts,
  ...casesCuts,
  ...findCuts,
  ...papersCuts,
  ...teamCuts,
  ...campaignCuts,
  ...separationCuts,
  ...oversightCuts,
  ...wordingCuts,
];
