import type { components } from '../api/office-openapi';
import type { Language } from './words';
import type { Strokes } from './signature-pad';

type Schemas = components['schemas'];
export type PublicConsent = Schemas['PublicConsent'];
export type ConsentFormText = Schemas['ConsentFormText'];

/** What a request can end in besides an answer: the closed list of what this page says. */
export type Failure = 'closed' | 'wrong-year' | 'wait' | 'absent' | 'not-valid';

export class ConsentFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

const FAILURES: Readonly<Record<number, Failure>> = { 410: 'closed', 404: 'closed', 429: 'wait' };

const token = window.location.pathname.split('/').pop() ?? '';

export async function openForm(birthYear: number | null): Promise<PublicConsent> {
  return (await (await send('form', year(birthYear))).json()) as PublicConsent;
}

export type Signed = { readonly kind: 'drawn'; readonly strokes: Strokes } | { readonly kind: 'typed'; readonly name: string };

/** @returns the signed form, a PDF */
export async function sign(signed: Signed, language: Language, birthYear: number | null): Promise<Blob> {
  const signature = signed.kind === 'drawn' ? { kind: signed.kind, strokes: signed.strokes.map((points) => ({ points })) } : signed;
  return (await send('sign', { ...signature, language, ...year(birthYear) })).blob();
}

export async function refuse(birthYear: number | null): Promise<void> {
  await send('refuse', year(birthYear));
}

const year = (birthYear: number | null) => (birthYear === null ? {} : { birthYear });

async function send(what: 'form' | 'sign' | 'refuse', body: object): Promise<Response> {
  const response = await fetch(`/api/consent-links/${encodeURIComponent(token)}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => {
    throw new ConsentFailure('absent');
  });
  if (response.ok) return response;
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  if (code === 'consent_check_failed') throw new ConsentFailure('wrong-year');
  throw new ConsentFailure(FAILURES[response.status] ?? (response.status === 422 ? 'not-valid' : 'absent'));
}
