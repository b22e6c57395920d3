import type { SessionAnswer } from './contract';
import { dropSession, keepSession, loadDeviceKey, loadSession } from './keeping';
import { problemFrom, unreachable } from './problem';
import { makeProof } from './proof';
import type { DeviceKey } from './proof';

/** Renew when less than this is left, so that no request leaves with a token about to expire. */
const RENEW_BEFORE_MS = 45_000;
const RENEWAL_LOCK = 'cloison.session';

interface SendOptions {
  /** Send the access token too. The doors before sign-in (enrolment, sign-in) take the proof alone. */
  readonly withToken?: boolean;
  /** Sign with this key instead of the one kept: during enrolment, before it is kept. */
  readonly key?: DeviceKey;
}

/**
 * Sends requests with the proof of the device's key and the session's token. One nonce is asked for again where the server wants a fresh one
 * (RFC 9449, section 8), and a token is renewed by one tab at a time.
 */
export class Transport {
  private nonce: string | null = null;

  constructor(
    private readonly language: () => string,
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** For openapi-fetch: a `fetch` with proof and token. Throws a Problem when there is no answer. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const body = request.body === null ? undefined : await request.arrayBuffer();
    return this.request(request.method, request.url, { headers: request.headers, body }, { withToken: true });
  };

  async request(method: string, address: string, init: RequestInit = {}, options: SendOptions = {}): Promise<Response> {
    const url = new URL(address, window.location.origin).href;
    const response = await this.exchange(method, url, init, options, options.withToken ? await this.currentSession() : null);
    if (response.status !== 401 || !options.withToken) return response;
    const { code } = await problemFrom(response.clone());
    if (code !== 'token_expired' || !(await this.renew(true))) return response;
    return this.exchange(method, url, init, options, await loadSession());
  }

  /** Sends JSON and reads JSON. Throws a Problem for whatever isn't a success. */
  async json<T>(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
    const init: RequestInit = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.request(method, path, init, options);
    if (!response.ok) throw await problemFrom(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /**
   * Renews the session under a lock shared by the tabs: the tab that comes second finds the work done. True when a usable session is kept.
   */
  async renew(force = false): Promise<boolean> {
    const before = await loadSession();
    if (!before) return false;
    return navigator.locks.request(RENEWAL_LOCK, async () => {
      const current = await loadSession();
      if (!current) return false;
      if (current.accessToken !== before.accessToken || (!force && !isNearExpiry(current))) return true;
      const response = await this.exchange('POST', new URL('/api/session/refresh', window.location.origin).href, {}, {}, current);
      if (!response.ok) {
        if (response.status === 401) await dropSession();
        return false;
      }
      await keepSession((await response.json()) as SessionAnswer);
      return true;
    });
  }

  private async currentSession(): Promise<SessionAnswer | null> {
    const session = await loadSession();
    if (!session || !isNearExpiry(session)) return session;
    await this.renew();
    return loadSession();
  }

  /** One request, and a second one when the server asks for its fresh nonce. */
  private async exchange(
    method: string,
    url: string,
    init: RequestInit,
    options: SendOptions,
    session: SessionAnswer | null,
  ): Promise<Response> {
    const first = await this.once(method, url, init, options, session);
    if (first.status !== 401 || (await problemFrom(first.clone())).code !== 'use_dpop_nonce') return first;
    return this.once(method, url, init, options, session);
  }

  private async once(
    method: string,
    url: string,
    init: RequestInit,
    options: SendOptions,
    session: SessionAnswer | null,
  ): Promise<Response> {
    const key = options.key ?? (await loadDeviceKey());
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.language());
    if (key) headers.set('dpop', await makeProof(key, { method, url, nonce: this.nonce, accessToken: session?.accessToken ?? null }));
    if (session) headers.set('authorization', `DPoP ${session.accessToken}`);
    const response = await this.answer(url, {
      ...init,
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    this.nonce = response.headers.get('dpop-nonce') ?? this.nonce;
    return response;
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.send(url, init);
    } catch {
      throw unreachable();
    }
  }
}

function isNearExpiry(session: SessionAnswer): boolean {
  return new Date(session.expiresAt).getTime() - Date.now() < RENEW_BEFORE_MS;
}
