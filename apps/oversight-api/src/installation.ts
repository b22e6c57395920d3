import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVerifierKey, SIGNATURE_TYPES, signerKey } from '@cloison/platform/audit-log';
import type { SignerKey, VerifierKey } from '@cloison/platform/audit-log';
import { SettingsError } from '@cloison/platform/http';
import type { ZoneSettings } from '@cloison/platform/http';
import { CHECK_EVERY_MS } from '@cloison/oversight/checks';
import type { WallSource } from '@cloison/oversight/checks';
import { ALLOWLIST, ZONES } from '@cloison/oversight/separation';
import type { Allowlist, Zone } from '@cloison/oversight/separation';

type Environment = Readonly<Record<string, string | undefined>>;

/** One zone as the commissioner's side may look at it: its log and its catalogue, through `auditor`; its log's public key. */
export interface WatchedZone extends WallSource {
  readonly logKey: VerifierKey;
  readonly logVkey: string;
}

/** What the oversight process is told of the installation, beyond what every zone is told of itself. */
export interface Installation {
  readonly zones: readonly WatchedZone[];
  readonly ownLog: SignerKey;
  readonly witness: SignerKey;
  readonly checkEveryMs: number;
  /** What was reviewed: the committed list. */
  readonly allowlist: Allowlist;
  /** IANA name: attempts are counted by its days. */
  readonly timeZone: string;
}

const prefix = (zone: Zone): string => zone.toUpperCase();

function urlOf(environment: Environment, variable: string): string | null {
  const url = environment[variable]?.trim();
  if (!url) return null;
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new SettingsError(variable, 'expected postgresql://auditor:…@host:port/database');
  }
  return url;
}

/** The zones whose catalogue can be read: those with an auditor's URL. An installation may have no campaign side at all. */
export function wallSources(environment: Environment): WallSource[] {
  return ZONES.flatMap((zone) => {
    const url = urlOf(environment, `${prefix(zone)}_AUDITOR_URL`);
    return url === null ? [] : [{ zone, url }];
  });
}

function logVkey(environment: Environment, zone: Zone): string {
  const variable = `${prefix(zone)}_LOG_KEY`;
  const value = environment[variable]?.trim() ?? '';
  try {
    if (parseVerifierKey(value).type === SIGNATURE_TYPES.ed25519) return value;
  } catch {
    // Said below, without quoting it.
  }
  throw new SettingsError(variable, 'expected the public key of that zone’s log, name+id+key in one line (C2SP signed-note)');
}

function timeZone(environment: Environment): string {
  const name = environment['OVERSIGHT_TIME_ZONE']?.trim() || 'America/Toronto';
  try {
    new Intl.DateTimeFormat('fr', { timeZone: name });
    return name;
  } catch {
    throw new SettingsError('OVERSIGHT_TIME_ZONE', 'expected an IANA time zone such as America/Toronto');
  }
}

function checkEveryMs(environment: Environment): number {
  const value = environment['OVERSIGHT_CHECK_SECONDS']?.trim();
  if (!value) return CHECK_EVERY_MS;
  const seconds = Number(value);
  if (!Number.isInteger(seconds) || seconds < 10 || seconds > 600) {
    throw new SettingsError('OVERSIGHT_CHECK_SECONDS', 'expected whole seconds from 10 to 600');
  }
  return seconds * 1_000;
}

/** @throws SettingsError that names the first variable at fault */
export function readInstallation(settings: ZoneSettings, environment: Environment): Installation {
  const key = (file: string): string => readFileSync(join(settings.keysDir, file), 'utf8');
  const ownLog = signerKey(settings.logOrigin, key('log-signing.pem'));
  const zones = wallSources(environment).map(({ zone, url }) => {
    const vkey = zone === 'oversight' ? ownLog.vkey : logVkey(environment, zone);
    return { zone, url, logKey: parseVerifierKey(vkey), logVkey: vkey };
  });
  if (!zones.some(({ zone }) => zone === 'oversight')) {
    throw new SettingsError('OVERSIGHT_AUDITOR_URL', 'missing; expected postgresql://auditor:…@host:port/database');
  }
  return {
    zones,
    ownLog,
    witness: signerKey(`${settings.host}/witness`, key('witness.pem'), SIGNATURE_TYPES.cosignature),
    checkEveryMs: checkEveryMs(environment),
    allowlist: ALLOWLIST,
    timeZone: timeZone(environment),
  };
}
