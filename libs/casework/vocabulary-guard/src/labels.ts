import type { Opinion } from './guard';
import { tokensOf } from './tokens';

/** Words that are ordinary in a sentence, and say a side when they are the whole of a label or of a column's name. */
const WHOLE = new RegExp(
  `^(?:${[
    's|o|n|sy|pro anti|op|sup|symp|opp|supp|pro|anti|contre|pour',
    'pq|plq|caq|qs|pcq|plc|pcc|npd|bq|ndp|lpc|cpc|gpc|adq',
    'liberale?s?|liberaux|conservateurs?|conservatrices?|solidaires?|conservatives?|tory|tories|greens?|verts?|bloc',
    '(?:parti|party)(?: (?:politique|liberal|quebecois|conservateur|vert|prefere))?|political party|(?:liberal|conservative|green) party',
    '(?:niveau|degre|indice|cote|force) (?:d )?(?:appui|adhesion|allegeance)|appuis?|nos appuis|allegeances?(?: politiques?)?|affiliations?(?: politiques?)?|political affiliations?|party affiliations?',
    'support (?:level|score|index|rating)|level of support|voter (?:score|rank|id|type)|pointages?|pointee?s?|sympathies?|sympathy',
    '(?:couleur|color|colour|tendance|orientation|opinion|option)s? (?:politiques?|political)|opinions?|leanings?|allegeance|political (?:leaning|orientation|opinion|colour|color|score|view)s?',
    'cote (?:politique|partisane|du citoyen)|bord|camp|cote|vote|votes|vote probable|likely vote|voting intention|intention de vote|donateurs?|donatrices?|donors?|membres? du parti|party members?|militants?|militantes?',
    'amis?|amis du parti|friends?|ennemis?|enem(?:y|ies)|hostiles?|favorables?|defavorables?|favou?rable|unfavou?rable|indecise?s?|undecided|notres|les notres|ours|des notres|fideles?|loyal|loyalists?|bon bord|mauvais bord|persuadables?',
    'rouges?|bleue?s?|orange|reds?|blues?|[+-]{1,3}|[*★☆⭐]{1,5}',
  ].join('|')})$`,
);
const ACRONYM = /^(?:pq|plq|caq|qs|pcq|plc|pcc|npd|ndp|lpc|cpc|adq)$/;
/** What makes of a party's name the subject of a matter: « le local du PQ », “sign of the NDP”. */
const SUBJECT = new Set(['du', 'de', 'la', 'le', 'l', 'au', 'aux', 'd', 'the', 'of', 'by', 'par', 'from', 'a', 'an', 'xx']);
const SHORT_LABEL = 4;

/** What a short label says besides what a sentence would: `[S]`, `PQ`, `Allégeance`, `Liste PLQ`, `++`. */
export function findLabelOpinions(label: string): readonly Opinion[] {
  const tokens = tokensOf(label);
  const words = tokens.filter(({ text }) => /[a-z0-9]/.test(text) || /^[+*★☆⭐-]+$/.test(text));
  const line = words.map(({ text }) => text).join(' ');
  const whole = { start: 0, end: label.length, rule: 'label' };
  if (WHOLE.test(line) || WHOLE.test(line.replace(/ ?\d+$/, ''))) return [whole];
  if (words.length > SHORT_LABEL) return [];
  return words.some(({ text }, at) => ACRONYM.test(text) && !SUBJECT.has(words[at - 1]?.text ?? '')) && words.length > 1 ? [whole] : [];
}
