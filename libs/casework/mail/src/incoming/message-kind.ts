import type { ParsedMail } from 'mailparser';
import { straight } from '../text/plain-lines';

/** `bounce`: a server says that a message of ours didn't arrive. `auto_reply`: a machine answered; nobody waits for an answer. */
export type MessageKind = 'message' | 'bounce' | 'auto_reply';

export interface KnownKind {
  readonly kind: MessageKind;
  readonly bouncedAddress: string | null;
  /** Message-IDs of the messages that a bounce returns. */
  readonly about: readonly string[];
}

const AWAY =
  /^(?:re ?: ?)?(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|reponse automatique|absence (?:du|de mon) bureau|absent(?:e)? du bureau|message d'absence|avis d'absence)\b/u;
const DAEMON = /^(?:mailer-daemon|postmaster|mail-daemon)@/u;
const UNDELIVERED =
  /\b(?:undeliver|delivery (?:status|failure|has failed)|returned mail|mail delivery|failure notice|remise impossible|non remis|echec de (?:la )?remise)/u;
/** What of a report is read for the address and the returned headers, in bytes. */
const REPORT_BYTES = 65_536;

/** Read from the headers that RFC 3464 and RFC 3834 name, then from what servers do that know neither. */
export function kindOf(parsed: ParsedMail, raw: Buffer): KnownKind {
  if (isBounce(parsed)) {
    const report = raw.toString('latin1', 0, REPORT_BYTES);
    const [, body = ''] = report.split(/\r?\n\r?\n(.*)/su);
    return {
      kind: 'bounce',
      bouncedAddress: addressIn(
        /^(?:final|original)-recipient:[ \t]*(?:rfc822;)?[ \t]*<?([^\s<>;]+@[^\s<>;]+)/imu.exec(body)?.[1] ??
          headerText(parsed, 'x-failed-recipients'),
      ),
      about: [...body.matchAll(/^message-id:[ \t]*(<[^<>\s]+>)/gimu)].map(([, id = '']) => id),
    };
  }
  return { kind: isAutomatic(parsed) ? 'auto_reply' : 'message', bouncedAddress: null, about: [] };
}

function isBounce(parsed: ParsedMail): boolean {
  const type = parsed.headers.get('content-type');
  if (typeof type === 'object' && 'value' in type && type.value === 'multipart/report') {
    const { params } = type as { params?: Record<string, string> };
    return (params?.['report-type'] ?? 'delivery-status').toLowerCase() === 'delivery-status';
  }
  if (parsed.headers.has('x-failed-recipients')) return true;
  return DAEMON.test(parsed.from?.value[0]?.address?.toLowerCase() ?? '') && UNDELIVERED.test(straight(parsed.subject ?? ''));
}

function isAutomatic(parsed: ParsedMail): boolean {
  const submitted = headerText(parsed, 'auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (parsed.headers.has('x-autoreply') || parsed.headers.has('x-autorespond')) return true;
  const precedence = headerText(parsed, 'precedence').toLowerCase();
  if (precedence === 'auto_reply') return true;
  // lists are bulk too, and people write through them: only an answer that is bulk comes from a machine
  if ((precedence === 'bulk' || precedence === 'junk') && parsed.inReplyTo && !parsed.headers.has('list')) return true;
  return AWAY.test(straight(parsed.subject ?? ''));
}

function headerText(parsed: ParsedMail, name: string): string {
  const value = parsed.headers.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function addressIn(text: string): string | null {
  const address = /[^\s<>,;]{1,64}@[^\s<>,;]{1,189}/u.exec(text)?.[0];
  return address ? address.toLowerCase() : null;
}
