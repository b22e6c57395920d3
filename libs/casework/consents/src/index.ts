export { CONSENT_STATES, CONSENT_WAYS } from './consent-state';
export type { ConsentState, ConsentStateName, ConsentWay } from './consent-state';
export { Consents } from './consents';
export { ConsentsModule } from './consents.module';
