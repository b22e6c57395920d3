import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a nonce is handed out; it is accepted during the next window too, so for 2 to 4 minutes. */
export const NONCE_WINDOW = 120;
/** Seconds after which no proof that was seen could be accepted again anyway. */
export const PROOF_MEMORY = 3 * NONCE_WINDOW;

/**
 * The server's nonces (RFC 9449 §8): HMAC over a time window and the epoch of the table that remembers proofs. Nothing is stored, every
 * process of the zone agrees, and when that table is emptied by a crash its epoch is another one, so that no older proof is accepted.
 */
export class Nonces {
  constructor(
    private readonly key: Buffer,
    private readonly now: () => number = Date.now,
  ) {}

  issue(epoch: string): string {
    return this.make(this.window(), epoch).toString('base64url');
  }

  accepts(nonce: unknown, epoch: string): boolean {
    if (typeof nonce !== 'string' || nonce.length !== 32) return false;
    const given = Buffer.from(nonce, 'base64url');
    const window = this.window();
    return given.length === 24 && [window, window - 1].some((one) => timingSafeEqual(given, this.make(one, epoch)));
  }

  private window(): number {
    return Math.floor(this.now() / 1_000 / NONCE_WINDOW);
  }

  private make(window: number, epoch: string): Buffer {
    return createHmac('sha256', this.key).update(`${window} ${epoch}`).digest().subarray(0, 24);
  }
}
