import './campaign.css';

export { campaign } from './identity';
export { CampaignShell } from './campaign-shell';
export { StanceBar, StanceGlyph, StanceMark, STANCES } from './stance';
export type { Stance } from './stance';
