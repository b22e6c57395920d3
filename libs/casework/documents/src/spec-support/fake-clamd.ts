import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The string that every scanner takes for a virus (EICAR test file), in two halves so that no scanner takes this source for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface FakeClamd {
  readonly socket: string;
  close(): Promise<void>;
}

/** A daemon that speaks as much of clamd(8) as INSTREAM needs, and knows one virus. `mute` ends each connection without a word. */
export async function fakeClamd({ mute = false } = {}): Promise<FakeClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const socket = join(folder, 'clamd.sock');
  const server = createServer((client) => {
    let received = Buffer.alloc(0);
    client.on('error', () => undefined);
    client.on('data', (part: Buffer) => {
      received = Buffer.concat([received, part]);
      const text = mute ? '' : streamed(received);
      if (text !== null) client.end(mute ? '' : text.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        }),
      ),
  };
}

/** What was streamed, once its end has come; else null. */
function streamed(received: Buffer): string | null {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString() !== command) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks).toString('latin1');
    if (at + 4 + length > received.length) return null;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
