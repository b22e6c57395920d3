import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '@cloison/platform/http';

export const DOCUMENT_KEY_FILE = 'document-wrapping.key';
const KEY_BYTES = 32;

/** A key that wraps the keys of documents. Its id is the first 16 hexadecimal digits of its SHA-256: it names the key and opens nothing. */
export interface WrappingKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * The zone's keys for documents: `document-wrapping.key` in its folder of keys, one key of 32 bytes in base64 a line, the newest first. The
 * file is read again for each document that is stored, so that a process that runs takes up a new key without a restart.
 */
export class DocumentKeys {
  private readonly file: string;

  /** @throws SettingsError naming `<ZONE>_KEYS_DIR`, where the file is missing or isn't understood */
  constructor(
    private readonly zone: string,
    keysDir: string,
  ) {
    this.file = join(keysDir, DOCUMENT_KEY_FILE);
    this.read();
  }

  /** What new documents are wrapped with. */
  current(): WrappingKey {
    const [first] = this.read();
    if (!first) throw this.fault('holds no key');
    return first;
  }

  find(id: string): WrappingKey | undefined {
    return this.read().find((key) => key.id === id);
  }

  /** Puts a new key on top; the others stay, for the documents that they wrap. @returns its id */
  add(): string {
    const key = randomBytes(KEY_BYTES);
    this.write([{ id: idOf(key), bytes: key }, ...this.read()]);
    return idOf(key);
  }

  /** Forgets every key but the current one and those of `used`. @returns how many were forgotten */
  forgetAllBut(used: ReadonlySet<string>): number {
    const keys = this.read();
    const kept = keys.filter(({ id }, index) => index === 0 || used.has(id));
    if (kept.length < keys.length) this.write(kept);
    return keys.length - kept.length;
  }

  /** Whole and on disk before it takes the old one's name: a key lost is every document of it lost. */
  private write(keys: readonly WrappingKey[]): void {
    const unfinished = `${this.file}.${process.pid}.new`;
    const handle = openSync(unfinished, 'w', 0o600);
    try {
      writeSync(handle, keys.map(({ bytes }) => `${bytes.toString('base64')}\n`).join(''));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, this.file);
  }

  private read(): WrappingKey[] {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch {
      throw this.fault('can’t be read there');
    }
    const keys = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => Buffer.from(line.trim(), 'base64'));
    if (keys.length === 0 || keys.some((key) => key.length !== KEY_BYTES)) throw this.fault('is not 32 bytes in base64 a line');
    return keys.map((bytes) => ({ id: idOf(bytes), bytes }));
  }

  private fault(what: string): SettingsError {
    return new SettingsError(`${this.zone.toUpperCase()}_KEYS_DIR`, `the file ${DOCUMENT_KEY_FILE} ${what}`);
  }
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
