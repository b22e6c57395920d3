import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface ClientOptions {
  readonly port: number;
  /** Host name of the zone; the connection goes to 127.0.0.1 whatever it is. */
  readonly host: string;
  /** Address to connect from, e.g. `127.0.0.9`: to be in another network class. */
  readonly localAddress?: string;
  /** Sent as `Cloison-Purpose`, unless a request says otherwise. */
  readonly purpose?: string;
  readonly language?: 'fr' | 'en';
}

/** What to do differently with one request; most of it for attacks. */
export interface RequestOptions {
  readonly body?: unknown;
  /** Sent as it is, with `contentType`. */
  readonly raw?: string | Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: none; a text: that one instead of the client's own. */
  readonly token?: string | null;
  /** Null: none; a text: that one, as it is, and no second try. */
  readonly proof?: string | null;
  readonly host?: string;
  readonly localAddress?: string;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as it came, for what isn't text. */
  readonly bytes: Buffer;
  /** The parsed body; undefined where there is none or it isn't JSON. */
  readonly body: T;
  readonly method: string;
  readonly path: string;
}

export interface ProofClaims {
  readonly htm?: string;
  readonly htu?: string;
  readonly nonce?: string | null;
  readonly ath?: string | null;
  readonly jti?: string;
  readonly iat?: number;
}

interface SessionPart {
  readonly accessToken?: string;
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Called with each answer, e.g. by `expectMatchesOpenApi`, to check it against the zone's document. */
export type AnswerObserver = (answer: Answer) => void;

/**
 * A device as the web app is one: a P-256 key, a proof with each request, the server's nonce taken from each answer and one second try when
 * it is out of date. And what an attacker would do: `proof` makes any proof, and any part of a request can be left out or replaced.
 */
export class DpopClient {
  private readonly key: KeyObject;
  readonly publicJwk: JsonWebKey;
  private readonly agent: Agent;
  /** The nonce of the last answer. */
  nonce: string | null = null;
  token: string | null = null;
  observer: AnswerObserver | null = null;

  constructor(private readonly options: ClientOptions) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = privateKey;
    const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
    this.publicJwk = { kty, crv, x, y };
    this.agent = new Agent({ keepAlive: true, ...(options.localAddress ? { localAddress: options.localAddress } : {}) });
  }

  /** A proof for a request (RFC 9449 §4.2), with any claim replaced. Signed by this client's key. */
  proof(method: string, path: string, token: string | null, claims: ProofClaims = {}): string {
    const nonce = claims.nonce === undefined ? this.nonce : claims.nonce;
    const ath = claims.ath === undefined ? (token === null ? null : createHash('sha256').update(token).digest('base64url')) : claims.ath;
    const payload = {
      jti: claims.jti ?? crypto.randomUUID(),
      htm: claims.htm ?? method,
      htu: claims.htu ?? `http://${this.authority()}${path.split('?', 1)[0]}`,
      iat: claims.iat ?? Math.floor(Date.now() / 1_000),
      ...(nonce === null ? {} : { nonce }),
      ...(ath === null ? {} : { ath }),
    };
    const head = base64url(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk: this.publicJwk }));
    const signed = `${head}.${base64url(JSON.stringify(payload))}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), { key: this.key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }

  /** Sends a request with token and proof; once more if the server asks for a fresh nonce. */
  async request<T = unknown>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    const first = await this.once<T>(method, path, options);
    const asksAgain = first.status === 401 && (first.body as { code?: string } | undefined)?.code === 'use_dpop_nonce';
    return asksAgain && options.proof === undefined ? this.once<T>(method, path, options) : first;
  }

  get<T = unknown>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.request<T>('GET', path, options);
  }

  post<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request<T>('POST', path, { body, ...options });
  }

  put<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request<T>('PUT', path, { body, ...options });
  }

  /** Uses an enrolment code; keeps the session's token, if there is one. */
  async enrol<T extends { session?: SessionPart }>(code: string, password?: string): Promise<Answer<T>> {
    const answer = await this.post<T>('/api/devices/enrol', { code, ...(password === undefined ? {} : { password }) });
    this.keep(answer.body?.session);
    return answer;
  }

  /** Signs in; keeps the token. */
  async signIn<T extends SessionPart>(email: string, password: string): Promise<Answer<T>> {
    const answer = await this.post<T>('/api/session', { email, password }, { token: null });
    this.keep(answer.body);
    return answer;
  }

  async refresh<T extends SessionPart>(): Promise<Answer<T>> {
    const answer = await this.post<T>('/api/session/refresh');
    this.keep(answer.body);
    return answer;
  }

  close(): void {
    this.agent.destroy();
  }

  private keep(session: SessionPart | undefined): void {
    if (session?.accessToken) this.token = session.accessToken;
  }

  private authority(host = this.options.host): string {
    return `${host}:${this.options.port}`;
  }

  private async once<T>(method: string, path: string, options: RequestOptions): Promise<Answer<T>> {
    const token = options.token === undefined ? this.token : options.token;
    const proof = options.proof === undefined ? this.proof(method, path, token) : options.proof;
    const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const headers: Record<string, string> = {
      host: options.host ?? this.authority(),
      'accept-language': this.options.language ?? 'en',
      ...(this.options.purpose ? { 'cloison-purpose': this.options.purpose } : {}),
      ...(token === null ? {} : { authorization: `DPoP ${token}` }),
      ...(proof === null ? {} : { dpop: proof }),
      ...(body === undefined
        ? {}
        : { 'content-type': options.contentType ?? 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
      ...options.headers,
    };
    const answer = await this.exchange<T>(method, path, headers, body, options.localAddress);
    const nonce = answer.headers['dpop-nonce'];
    if (typeof nonce === 'string') this.nonce = nonce;
    this.observer?.(answer);
    return answer;
  }

  private exchange<T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Buffer | undefined,
    localAddress: string | undefined,
  ): Promise<Answer<T>> {
    const agent = localAddress === undefined ? this.agent : false;
    return new Promise((resolve, reject) => {
      const outgoing = send(
        { host: '127.0.0.1', port: this.options.port, method, path, headers, agent, ...(localAddress ? { localAddress } : {}) },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const bytes = Buffer.concat(parts);
            const text = bytes.toString('utf8');
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text,
              bytes,
              body: parse(text, incoming.headers) as T,
              method,
              path,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

function parse(text: string, headers: IncomingHttpHeaders): unknown {
  return text !== '' && /json/.test(headers['content-type'] ?? '') ? JSON.parse(text) : undefined;
}
