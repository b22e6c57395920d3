import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@cloison/platform/access';

const QUARTER = 15 * 60;

/**
 * Slows down guessing. Only failures count, and they count against the device (or, for codes, the address) that made them together with the
 * account named: nobody can lock somebody else out by guessing badly.
 */
@Injectable()
export class Attempts {
  private readonly passwords = new RateLimiterMemory({ points: 8, duration: QUARTER });
  private readonly devices = new RateLimiterMemory({ points: 40, duration: QUARTER });
  private readonly codes = new RateLimiterMemory({ points: 20, duration: QUARTER });

  /** @throws Refusal `too_many_requests` where this device has guessed too often, at this account or at any */
  async assertMaySignIn(deviceId: string, email: string): Promise<void> {
    await this.assertBelow(this.passwords, keyOf(deviceId, email));
    await this.assertBelow(this.devices, deviceId);
  }

  async signInFailed(deviceId: string, email: string): Promise<void> {
    await count(this.passwords, keyOf(deviceId, email));
    await count(this.devices, deviceId);
  }

  async signedIn(deviceId: string, email: string): Promise<void> {
    await this.passwords.delete(keyOf(deviceId, email));
  }

  /** @throws Refusal `too_many_requests` where too many codes were tried from this address */
  async assertMayEnrol(address: string): Promise<void> {
    await this.assertBelow(this.codes, address);
  }

  async enrolmentFailed(address: string): Promise<void> {
    await count(this.codes, address);
  }

  private async assertBelow(limiter: RateLimiterMemory, key: string): Promise<void> {
    const used = await limiter.get(key);
    if (used !== null && used.consumedPoints >= limiter.points) throw new Refusal('too_many_requests');
  }
}

function keyOf(deviceId: string, email: string): string {
  return createHash('sha256').update(`${deviceId} ${email.toLowerCase()}`).digest('base64url');
}

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached;
  }
}
