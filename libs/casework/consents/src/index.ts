export { CaseConsents, VOICE_DAYS } from './case-consents';
export { CONSENT_ITEMS } from './consent-items';
export type { ConsentItem } from './consent-items';
export { CONSENT_STATES, CONSENT_WAYS } from './consent-state';
export type { ConsentState, ConsentStateName, ConsentWay } from './consent-state';
export { Consents } from './consents';
export { ConsentsController } from './consents.controller';
export { ConsentsModule } from './consents.module';
export { PublicConsentController } from './public-consent.controller';
