import type { ConsentFormText, Failure, PublicConsent } from './consent-api';
import { make } from './dom';
import { signaturePad, signaturePicture } from './signature-pad';
import type { Strokes } from './signature-pad';
import { longDate, WORDS } from './words';
import type { Language } from './words';

export interface Page {
  readonly language: Language;
  readonly consent: PublicConsent | null;
  readonly onLanguage: () => void;
}

/** What the person has put in so far; it outlives every redrawing. */
export interface Filled {
  kind: 'drawn' | 'typed';
  strokes: Strokes;
  name: string;
}

interface FormActs {
  readonly onSign: () => void;
  /** @param sure false: asks first, or goes back */
  readonly onRefuse: (sure: boolean) => void;
}

export function yearView(page: Page, failure: Failure | null, onYear: (year: number) => void): DocumentFragment {
  const say = WORDS[page.language];
  const input = make('input', {
    id: 'year',
    inputmode: 'numeric',
    pattern: '[0-9]{4}',
    maxlength: '4',
    autocomplete: 'bday-year',
    required: true,
    'aria-describedby': 'year-hint',
  });
  const form = make(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        onYear(Number(input.value));
      },
    },
    make('label', { for: 'year' }, say.year),
    make('p', { id: 'year-hint', class: 'hint' }, say.yearHint),
    input,
    problem(failure === null ? null : say.wrongYear),
    make('div', { class: 'acts' }, make('button', { type: 'submit', class: 'main' }, say.next)),
  );
  return framed(page, say.yearTitle, form);
}

export function formView(
  page: Page,
  filled: Filled,
  { failure, refusing }: { readonly failure: Failure | null; readonly refusing: boolean },
  { onSign, onRefuse }: FormActs,
): DocumentFragment {
  const say = WORDS[page.language];
  const text = page.consent?.form?.[page.language];
  if (!page.consent || !text) return closedView(page);
  if (refusing) return framed(page, text.title, refusalQuestion(page.language, onRefuse));
  const told = problem(failure === null ? null : sayFailure(failure, page.language, filled.kind));
  const submit = make('button', { type: 'submit', class: 'main' }, say.sign);
  const form = make(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const missing = filled.kind === 'drawn' ? filled.strokes.length === 0 : filled.name.trim().length < 2;
        if (missing) {
          told.textContent = sayFailure('not-valid', page.language, filled.kind);
          return;
        }
        submit.disabled = true;
        submit.textContent = say.signing;
        onSign();
      },
    },
    signatureFields(page.language, filled),
    make('p', { class: 'statement' }, text.statement),
    told,
    make('div', { class: 'acts' }, submit, make('button', { type: 'button', onclick: () => onRefuse(false) }, say.refuse)),
  );
  return framed(
    page,
    text.title,
    ...body(text),
    form,
    make('p', { class: 'hint' }, say.until(longDate(new Date(page.consent.until), page.language))),
  );
}

export function signedView(
  page: Page,
  filled: Filled,
  { copy, signedAt, signedIn }: { readonly copy: string; readonly signedAt: Date; readonly signedIn: Language },
): DocumentFragment {
  const say = WORDS[page.language];
  const text = page.consent?.form?.[signedIn];
  return framed(
    page,
    say.signedTitle,
    make('p', {}, `${say.signedOn(longDate(signedAt, page.language))} ${say.signedHelp}`),
    make('div', { class: 'acts' }, make('a', { class: 'main', href: copy, download: say.copyName }, say.copy)),
    text
      ? make(
          'section',
          { class: 'copy', lang: `${signedIn}-CA` },
          make('h2', {}, text.title),
          ...body(text),
          make('p', { class: 'statement' }, text.statement),
          filled.kind === 'drawn' ? signaturePicture(say.how, filled.strokes) : make('p', { class: 'typed' }, filled.name),
        )
      : null,
  );
}

export function refusedView(page: Page): DocumentFragment {
  const say = WORDS[page.language];
  return framed(page, say.refusedTitle, make('p', {}, say.refusedHelp));
}

export function closedView(page: Page): DocumentFragment {
  const say = WORDS[page.language];
  return framed(page, say.closedTitle, make('p', {}, say.closedHelp));
}

export function troubleView(page: Page, failure: Failure, onAgain: () => void): DocumentFragment {
  const say = WORDS[page.language];
  const [title, help] = failure === 'wait' ? [say.waitTitle, say.waitHelp] : [say.absentTitle, say.absentHelp];
  return framed(
    page,
    title,
    make('p', {}, help),
    make('div', { class: 'acts' }, make('button', { type: 'button', class: 'main', onclick: onAgain }, say.again)),
  );
}

function refusalQuestion(language: Language, onRefuse: FormActs['onRefuse']): HTMLElement {
  const say = WORDS[language];
  return make(
    'section',
    {},
    make('p', {}, say.refuseSure),
    make(
      'div',
      { class: 'acts' },
      make('button', { type: 'button', class: 'main', onclick: () => onRefuse(true) }, say.refuseYes),
      make('button', { type: 'button', onclick: () => onRefuse(false) }, say.refuseNo),
    ),
  );
}

/** Drawn or typed: two equal ways, and what was put in one stays while the other is tried. */
function signatureFields(language: Language, filled: Filled): HTMLElement {
  const say = WORDS[language];
  const pad = signaturePad(say.pad, filled.strokes, () => undefined);
  const name = make('input', {
    id: 'name',
    autocomplete: 'name',
    maxlength: '200',
    value: filled.name,
    oninput: () => {
      filled.name = name.value;
    },
  });
  const drawn = make(
    'div',
    { class: 'pad' },
    make('p', { class: 'hint' }, say.padHint),
    pad.canvas,
    make('button', { type: 'button', class: 'small', onclick: pad.clear }, say.clear),
  );
  const typed = make('div', { class: 'name' }, make('label', { for: 'name' }, say.name), name);
  const choose = (kind: Filled['kind']) => {
    filled.kind = kind;
    drawn.hidden = kind !== 'drawn';
    typed.hidden = kind !== 'typed';
  };
  const way = (kind: Filled['kind'], label: string): HTMLElement =>
    make('label', {}, make('input', { type: 'radio', name: 'kind', checked: filled.kind === kind, onchange: () => choose(kind) }), label);
  choose(filled.kind);
  return make(
    'fieldset',
    {},
    make('legend', {}, say.how),
    make('div', { class: 'ways' }, way('drawn', say.draw), way('typed', say.type)),
    drawn,
    typed,
  );
}

function body(text: ConsentFormText): HTMLElement[] {
  const [permits = '', ...others] = text.paragraphs;
  return [
    make('p', { class: 'permits' }, permits),
    make('p', {}, text.sharedTitle),
    make('ul', {}, ...text.shared.map((item) => make('li', {}, item))),
    ...others.map((paragraph) => make('p', {}, paragraph)),
  ];
}

function sayFailure(failure: Failure, language: Language, kind: Filled['kind']): string {
  const say = WORDS[language];
  if (failure === 'wrong-year') return say.wrongYear;
  if (failure === 'wait') return say.waitHelp;
  if (failure === 'not-valid') return kind === 'drawn' ? say.needsDrawing : say.needsName;
  return say.absentHelp;
}

function problem(text: string | null): HTMLElement {
  return make('p', { class: 'problem', role: 'alert' }, text);
}

/** The head with the office and the other language, the title that takes the focus, the office's phone at the foot. */
function framed(page: Page, title: string, ...content: readonly (Node | null)[]): DocumentFragment {
  const say = WORDS[page.language];
  const { consent, language } = page;
  const fragment = document.createDocumentFragment();
  const office = consent && (language === 'fr' ? consent.officeFr : consent.officeEn);
  fragment.append(
    make(
      'header',
      {},
      make('div', {}, consent?.memberName ? make('b', {}, consent.memberName) : null, office ? make('span', {}, office) : null),
      make('button', { type: 'button', class: 'small', lang: language === 'fr' ? 'en-CA' : 'fr-CA', onclick: page.onLanguage }, say.other),
    ),
    make('h1', { tabindex: '-1' }, title),
    ...content.filter((node) => node !== null),
  );
  if (consent?.officePhone) fragment.append(make('p', { class: 'hint' }, say.call(consent.officePhone)));
  document.title = title;
  return fragment;
}
