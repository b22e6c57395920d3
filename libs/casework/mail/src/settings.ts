import { SettingsError } from '@cloison/platform/http';

/** A server to be reached, as a client library wants it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, but on the machine itself. */
  readonly secure: boolean;
  readonly local: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const ADDRESS = /^(?:(?<name>[^<>\r\n]{0,120})<)?(?<address>[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9.-]{1,189})>?$/i;

/** Where the office's mail comes from and goes to, read once at boot. Whatever is missing leaves that half of the mail waiting, visibly. */
export class MailSettings {
  constructor(
    readonly imap: MailServer | null,
    /** Folder to read, as the server names it. */
    readonly mailbox: string,
    /** The riding that the mailbox belongs to; null where the installation has one riding only. */
    readonly districtId: string | null,
    readonly smtp: MailServer | null,
    readonly from: { readonly name: string; readonly address: string } | null,
  ) {}
}

function server(environment: Environment, variable: string, kinds: { plain: string; secure: string; ports: readonly [number, number] }) {
  const value = environment[variable]?.trim();
  if (!value) return null;
  const expected = `expected ${kinds.secure}//user:password@host:port/`;
  if (!URL.canParse(value)) throw new SettingsError(variable, expected);
  const url = new URL(value);
  if (url.protocol !== kinds.plain && url.protocol !== kinds.secure) throw new SettingsError(variable, expected);
  if (url.hostname === '') throw new SettingsError(variable, expected);
  const secure = url.protocol === kinds.secure;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? kinds.ports[secure ? 1 : 0] : Number(url.port),
    secure,
    local: LOOPBACK.has(url.hostname),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: url.password === '' ? null : decodeURIComponent(url.password),
  };
}

/**
 * Reads the office's mail settings: `CASEWORK_IMAP_URL`, `CASEWORK_IMAP_MAILBOX` (INBOX), `CASEWORK_MAIL_DISTRICT`, `CASEWORK_SMTP_URL` and
 * `CASEWORK_MAIL_FROM` (`Office <office@example.org>`), all optional.
 * @throws SettingsError that names the variable at fault, never its value
 */
export function readMailSettings(environment: Environment): MailSettings {
  const imap = server(environment, 'CASEWORK_IMAP_URL', { plain: 'imap:', secure: 'imaps:', ports: [143, 993] });
  if (imap && (imap.user === null || imap.password === null)) {
    throw new SettingsError('CASEWORK_IMAP_URL', 'expected a user and a password: imaps://user:password@host:port/');
  }
  const smtp = server(environment, 'CASEWORK_SMTP_URL', { plain: 'smtp:', secure: 'smtps:', ports: [587, 465] });
  const from = environment['CASEWORK_MAIL_FROM']?.trim();
  const match = from ? ADDRESS.exec(from) : null;
  if (from && !match?.groups) throw new SettingsError('CASEWORK_MAIL_FROM', 'expected an address such as Office <office@example.org>');
  if (smtp && !match) throw new SettingsError('CASEWORK_MAIL_FROM', 'missing; expected the address that mail is sent from');
  return new MailSettings(
    imap,
    environment['CASEWORK_IMAP_MAILBOX']?.trim() || 'INBOX',
    environment['CASEWORK_MAIL_DISTRICT']?.trim() || null,
    smtp,
    match?.groups ? { name: (match.groups['name'] ?? '').trim().replace(/^"|"$/g, ''), address: match.groups['address'] ?? '' } : null,
  );
}
