import { generateKeyPairSync, hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  cosign,
  checkpointText,
  SIGNATURE_TYPES,
  signCheckpoint,
  signerKey,
  TILE_WIDTH,
  tilePath,
  tilesOfTree,
} from '@cloison/platform/audit-log';
import { writeBundle } from '@cloison/oversight/evidence';
import type { BundlePart } from '@cloison/oversight/evidence';

export interface SyntheticLog {
  /** every entry, one after the other */
  readonly bytes: Buffer;
  /** where entry i begins; one more for the end */
  readonly starts: Float64Array;
}

const uuid = (n: number): string => {
  const digits = hash('sha256', `id ${n}`, 'hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

/** Entries as an office's log holds them: openings of files by some forty accounts, a few refusals, times that go up. */
export function syntheticEntries(count: number): SyntheticLog {
  const accounts = Array.from({ length: 40 }, (_, i) => uuid(-1 - i));
  const bytes = Buffer.allocUnsafe(count * 520);
  const starts = new Float64Array(count + 1);
  let at = 0;
  for (let i = 0; i < count; i++) {
    starts[i] = at;
    const time = new Date(1_700_000_000_000 + i * 700).toISOString();
    const subject = hash('sha256', `subject ${i}`, 'base64url');
    const refused = i % 97 === 0;
    at += bytes.write(
      `{"account":"${accounts[i % 40]}","act":"citizen.open","assurance":"software","at":"${time}",` +
        `${refused ? '"code":"role_not_permitted",' : ''}"decision":"${refused ? 'refused' : 'allowed'}","device":"${accounts[(i * 7) % 40]}",` +
        `"district":"qc-val-des-erables","funder":"assembly","id":"${uuid(i)}","network":"assembly","period":"ordinary","purpose":null,` +
        `"request":"R-7QK4-M2XD","role":"caseworker","subjects":["${subject}"],"v":1,"zone":"oversight"}`,
      at,
      'latin1',
    );
  }
  starts[count] = at;
  return { bytes: bytes.subarray(0, at), starts };
}

const sha = (...parts: Buffer[]): Buffer => Buffer.from(hash('sha256', Buffer.concat(parts), 'binary'), 'binary');
const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

function fold(row: Buffer[]): Buffer {
  let above = row;
  while (above.length > 1) {
    above = Array.from({ length: Math.ceil(above.length / 2) }, (_, i) => {
      const [left, right] = [above[2 * i] as Buffer, above[2 * i + 1]];
      return right ? sha(NODE, left, right) : left;
    });
  }
  return above[0] as Buffer;
}

/** Writes the log as a signed and cosigned evidence bundle. */
export async function writeSyntheticBundle(file: string, { bytes, starts }: SyntheticLog): Promise<void> {
  const size = starts.length - 1;
  const entry = (i: number): Buffer => bytes.subarray(starts[i], starts[i + 1]);
  const levels = [Array.from({ length: size }, (_, i) => sha(LEAF, entry(i)))];
  for (let row = levels[0] as Buffer[]; row.length >= TILE_WIDTH; levels.push(row)) {
    const below = row;
    row = Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) => fold(below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)));
  }
  const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const log = signerKey('oversight.localhost/log', pem());
  const witness = signerKey('oversight.localhost/witness', pem(), SIGNATURE_TYPES.cosignature);
  const head = { origin: log.name, size, root: fold(levels[0] as Buffer[]) };
  const madeAt = new Date();
  function* parts(): Generator<BundlePart> {
    yield {
      path: 'logs/oversight/checkpoint',
      bytes: Buffer.from(signCheckpoint(head, log) + cosign(checkpointText(head), witness, madeAt)),
    };
    for (const tile of tilesOfTree(size)) {
      const from = tile.index * TILE_WIDTH;
      const pieces =
        tile.level === 'entries'
          ? Array.from({ length: tile.width }, (_, i) => [lengthOf(entry(from + i)), entry(from + i)]).flat()
          : (levels[tile.level] as Buffer[]).slice(from, from + tile.width);
      yield { path: `logs/oversight/${tilePath(tile)}`, bytes: Buffer.concat(pieces) };
    }
  }
  const zones = [{ zone: 'oversight', origin: log.name, logKey: log.vkey, witnessKey: witness.vkey }];
  await pipeline(Readable.from(writeBundle({ installation: 'Banc', madeAt, zones, sign: log }, parts())), createWriteStream(file));
}

function lengthOf(entry: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return length;
}
