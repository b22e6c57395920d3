/** The answers that every zone shares: accounts, devices, sessions. */

export type Funder = 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
export type Assurance = 'none' | 'software' | 'passkey' | 'certificate';
export type DeviceState = 'pending' | 'active' | 'revoked';

export interface Device {
  readonly id: string;
  readonly label: string;
  readonly assetTag: string;
  readonly funder: Funder;
  readonly assurance: Assurance;
  readonly state: DeviceState;
  readonly enrolledAt: string | null;
  readonly enrolledBy: string | null;
}

export interface District {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly districts: readonly District[];
  readonly language: 'fr' | 'en';
}

export interface SessionAnswer {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly account: Account;
  readonly device: Device;
}

export interface EnrolAnswer {
  readonly device: Device;
  readonly session?: SessionAnswer | null;
  readonly account?: { readonly email: string; readonly name: string; readonly needsPassword: boolean } | null;
}

export interface ZoneAnswer {
  readonly zone: string;
  readonly host: string;
  readonly languages: readonly string[];
  readonly demo: boolean;
}

export interface RegisteredDevice extends Device {
  readonly version: number;
  readonly serial: string | null;
  /** Who prepared or reclassified it, and so may not approve it. */
  readonly preparedById: string | null;
  readonly approvedBy: string | null;
}

export interface RegisteredAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly districts: readonly string[];
  readonly language: 'fr' | 'en';
  readonly disabled: boolean;
  readonly needsPassword: boolean;
  readonly version: number;
}

/**
 * One operation in the shape that openapi-typescript writes and openapi-fetch reads, so that a hand-written contract and a generated one are
 * used alike.
 */
export interface Operation<Answer, Body = never, Path = never, Query = never> {
  parameters: {
    query?: [Query] extends [never] ? never : Query;
    path?: [Path] extends [never] ? never : Path;
    header?: never;
    cookie?: never;
  };
  requestBody?: [Body] extends [never] ? never : { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

/** The paths that every zone answers (libs/platform/identity). */
export interface IdentityPaths {
  '/api/zone': { get: Operation<ZoneAnswer> };
  '/api/session/password': { put: Operation<undefined, { current?: string; next: string }> };
  '/api/devices': { get: Operation<{ items: RegisteredDevice[] }> };
  '/api/devices/{id}/approve': { post: Operation<RegisteredDevice, never, { id: string }> };
  '/api/devices/{id}/revoke': { post: Operation<RegisteredDevice, never, { id: string }> };
  '/api/devices/{id}/funder': { put: Operation<RegisteredDevice, { funder: Funder; version: number }, { id: string }> };
  '/api/enrolment-codes': {
    post: Operation<
      { code: string; expiresAt: string },
      { funder: Funder; assetTag: string; label: string; serial?: string; email?: string }
    >;
  };
  '/api/accounts': {
    get: Operation<{ items: RegisteredAccount[] }>;
    post: Operation<RegisteredAccount, { email: string; name: string; role: string; districts: string[] }>;
  };
  '/api/accounts/{id}/disable': { post: Operation<RegisteredAccount, never, { id: string }> };
}
