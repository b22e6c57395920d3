import type { Token } from './tokens';

const CIVILITY = new Set(['m', 'mm', 'mme', 'mlle', 'monsieur', 'madame', 'mr', 'mrs', 'ms', 'miss', 'dr', 'dre', 'me']);
const STREET_BEFORE = new Set([
  'rue',
  'chemin',
  'ch',
  'avenue',
  'av',
  'rang',
  'boulevard',
  'boul',
  'place',
  'route',
  'montee',
  'cote',
  'quai',
]);
const STREET_AFTER = new Set([
  'street',
  'st',
  'road',
  'rd',
  'lane',
  'avenue',
  'ave',
  'drive',
  'hill',
  'crescent',
  'court',
  'boulevard',
  'blvd',
  'way',
]);
const LINK = new Set(['de', 'des', 'du', 'd', 'la', 'le', 'les', 'l']);

const isNamed = (token: Token | undefined): boolean => token?.capital === true && /[a-z]/.test(token.text);

/** The same tokens, with names of people and of streets out of the way: Mme Rouge and rue des Partisans say nothing about anybody. */
export function withoutNames(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  const blank = (at: number): void => {
    const token = out[at];
    if (token) out[at] = { ...token, text: 'xx' };
  };
  for (let at = 0; at < out.length; at += 1) {
    const word = out[at]?.text ?? '';
    if (CIVILITY.has(word) || (word === 'famille' && !out[at + 1]?.text.endsWith('s'))) {
      const next = out[at + 1]?.text === '.' ? at + 2 : at + 1;
      if (isNamed(out[next])) blank(next);
    } else if (STREET_BEFORE.has(word)) blankStreet(out, at, blank);
    else if (STREET_AFTER.has(word) && out[at]?.capital) {
      for (let back = at - 1; back >= at - 2 && isNamed(out[back]); back -= 1) blank(back);
    } else if (word === 'opp' && isPolice(out, at)) blank(at);
  }
  return out;
}

function blankStreet(out: readonly Token[], at: number, blank: (at: number) => void): void {
  let next = at + 1;
  while (next < at + 3 && LINK.has(out[next]?.text ?? '')) next += 1;
  for (; next < at + 6 && (isNamed(out[next]) || out[next]?.text === 'xx'); next += 1) blank(next);
}

/** The Ontario Provincial Police have a name of three letters, and an article before it. */
function isPolice(out: readonly Token[], at: number): boolean {
  return out[at]?.capital === true && ['the', 'la', 'l', 'an'].includes(out[at - 1]?.text ?? '');
}
