import { connect } from 'node:net';
import { Refusal } from '@cloison/platform/access';

const CHUNK = 65_536;
const PATIENCE_MS = 60_000;

/**
 * Shows bytes to a ClamAV daemon (clamd(8), INSTREAM: chunks of 4-byte length and data, ended by a length of zero). With a socket set, what
 * can't be shown isn't taken: a daemon that is down, full or cut off refuses.
 */
export class VirusScanner {
  constructor(private readonly socket: string | null) {}

  /** @throws Refusal `document_infected`, `scan_unavailable` */
  async check(bytes: Buffer): Promise<void> {
    if (this.socket === null) return;
    const verdict = await this.ask(this.socket, bytes);
    if (/^stream: .+ FOUND$/.test(verdict)) throw new Refusal('document_infected');
    if (verdict !== 'stream: OK') throw new Refusal('scan_unavailable');
  }

  private ask(path: string, bytes: Buffer): Promise<string> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      const socket = connect({ path });
      socket.setTimeout(PATIENCE_MS, () => socket.destroy());
      socket.once('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const chunk = bytes.subarray(at, at + CHUNK);
          socket.write(length(chunk.length));
          socket.write(chunk);
        }
        socket.write(length(0));
      });
      socket.on('data', (part: Buffer) => parts.push(part));
      // an unreachable daemon answers nothing, and nothing is no permission
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(Buffer.concat(parts).toString('utf8').replace(/\0$/, '').trim()));
    });
  }
}

function length(bytes: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(bytes);
  return field;
}
