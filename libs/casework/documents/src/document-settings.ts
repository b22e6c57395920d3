import { SettingsError } from '@cloison/platform/http';

/** What an operator may decide about documents. */
export class DocumentSettings {
  /** Largest document, in bytes. `CASEWORK_DOCUMENT_MAX_MB`, 1 to 200; 25 by default. */
  readonly maxBytes: number;
  /** Most documents of one case, destroyed ones left out. `CASEWORK_DOCUMENTS_PER_CASE`; 200 by default. */
  readonly perCase: number;
  /** Socket of a ClamAV daemon that every document is shown to first; null: none. `CASEWORK_CLAMAV_SOCKET`. */
  readonly clamavSocket: string | null;

  /** @throws SettingsError */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.maxBytes = whole(environment, 'CASEWORK_DOCUMENT_MAX_MB', 25, 200) * 1_048_576;
    this.perCase = whole(environment, 'CASEWORK_DOCUMENTS_PER_CASE', 200, 10_000);
    this.clamavSocket = environment['CASEWORK_CLAMAV_SOCKET']?.trim() || null;
  }
}

function whole(environment: Readonly<Record<string, string | undefined>>, variable: string, fallback: number, most: number): number {
  const text = environment[variable]?.trim();
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) throw new SettingsError(variable, `expected a whole number from 1 to ${most}`);
  return value;
}
