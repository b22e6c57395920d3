import createClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';

import { Problem, problemFrom } from './problem';
import type { Transport } from './transport';

/** A typed client of a zone's API; `Paths` is generated from its OpenAPI document, or written by hand in the same shape. */
export function createZoneClient<Paths extends object>(transport: Transport): Client<Paths> {
  return createClient<Paths>({ baseUrl: window.location.origin, fetch: transport.fetch });
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer, or a Problem thrown: what TanStack Query expects of a query function. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw typeof error === 'object' && error !== null
    ? await problemFrom(Response.json(error, { status: response.status }))
    : fallback(response);
}

function fallback(response: Response): Problem {
  return new Problem(response.status, 'unexpected', '', '', null);
}
