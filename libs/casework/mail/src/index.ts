export { Outbox } from './outgoing/outbox';
export type { OutgoingMail, QueuedMail } from './outgoing/outbox';
export { Delivery } from './outgoing/delivery';
export { MailTransport } from './outgoing/transport';
export { findSolicitation } from './solicitation/solicitation';
export type { Solicitation, SolicitationKind } from './solicitation/solicitation';
export { MailSettings, readMailSettings } from './settings';
export { MailModule } from './mail.module';
