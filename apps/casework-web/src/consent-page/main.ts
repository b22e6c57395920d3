import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './style.css';
import { ConsentFailure, openForm, refuse, sign } from './consent-api';
import type { Failure, PublicConsent } from './consent-api';
import { closedView, formView, refusedView, signedView, troubleView, yearView } from './views';
import type { Filled, Page } from './views';
import type { Language } from './words';

/** Where the page stands. Every step can be said in the other language without losing what was drawn or typed. */
type Step =
  | { readonly at: 'loading' }
  | { readonly at: 'year'; readonly consent: PublicConsent; readonly failure: Failure | null }
  | { readonly at: 'form'; readonly consent: PublicConsent; readonly failure: Failure | null; readonly refusing: boolean }
  | { readonly at: 'signed'; readonly consent: PublicConsent; readonly copy: string; readonly signedAt: Date; readonly signedIn: Language }
  | { readonly at: 'refused'; readonly consent: PublicConsent }
  | { readonly at: 'trouble'; readonly failure: Failure };

const root = document.getElementById('page') ?? document.body;
const filled: Filled = { kind: 'drawn', strokes: [], name: '' };
let language: Language = navigator.languages
  .find((one) => /^(fr|en)\b/i.test(one))
  ?.toLowerCase()
  .startsWith('en')
  ? 'en'
  : 'fr';
let chosen = false;
let birthYear: number | null = null;
let step: Step = { at: 'loading' };

function go(next: Step): void {
  step = next;
  show();
  root.querySelector<HTMLElement>('h1')?.focus();
}

function show(): void {
  document.documentElement.lang = `${language}-CA`;
  const page: Page = { language, consent: 'consent' in step ? step.consent : null, onLanguage: changeLanguage };
  if (step.at === 'year') root.replaceChildren(yearView(page, step.failure, (year) => void giveYear(year)));
  if (step.at === 'form') {
    const { consent, refusing, failure } = step;
    const acts = {
      onSign: () => void signNow(consent),
      onRefuse: (sure: boolean) => (sure ? void refuseNow(consent) : go({ at: 'form', consent, failure: null, refusing: !refusing })),
    };
    root.replaceChildren(formView(page, filled, { failure, refusing }, acts));
  }
  if (step.at === 'signed') root.replaceChildren(signedView(page, filled, step));
  if (step.at === 'refused') root.replaceChildren(refusedView(page));
  if (step.at === 'trouble')
    root.replaceChildren(step.failure === 'closed' ? closedView(page) : troubleView(page, step.failure, () => void load()));
}

function changeLanguage(): void {
  language = language === 'fr' ? 'en' : 'fr';
  chosen = true;
  show();
}

async function load(): Promise<void> {
  try {
    const consent = await openForm(birthYear);
    if (!chosen) language = consent.language;
    go(consent.form ? { at: 'form', consent, failure: null, refusing: false } : { at: 'year', consent, failure: null });
  } catch (error) {
    go({ at: 'trouble', failure: failureOf(error) });
  }
}

async function giveYear(year: number): Promise<void> {
  if (step.at !== 'year') return;
  const { consent } = step;
  birthYear = year;
  try {
    go({ at: 'form', consent: await openForm(year), failure: null, refusing: false });
  } catch (error) {
    birthYear = null;
    const failure = failureOf(error);
    go(failure === 'wrong-year' || failure === 'not-valid' ? { at: 'year', consent, failure: 'wrong-year' } : { at: 'trouble', failure });
  }
}

async function signNow(consent: PublicConsent): Promise<void> {
  const signedIn = language;
  await answer(consent, async () => {
    const signed =
      filled.kind === 'drawn' ? { kind: filled.kind, strokes: filled.strokes } : { kind: filled.kind, name: filled.name.trim() };
    const copy = URL.createObjectURL(await sign(signed, signedIn, birthYear));
    go({ at: 'signed', consent, copy, signedAt: new Date(), signedIn });
  });
}

async function refuseNow(consent: PublicConsent): Promise<void> {
  await answer(consent, async () => {
    await refuse(birthYear);
    go({ at: 'refused', consent });
  });
}

/** A failure on the way keeps the form as it was filled; only a closed link ends it. */
async function answer(consent: PublicConsent, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const failure = failureOf(error);
    go(failure === 'closed' ? { at: 'trouble', failure } : { at: 'form', consent, failure, refusing: false });
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof ConsentFailure ? error.failure : 'absent';
}

void load();
