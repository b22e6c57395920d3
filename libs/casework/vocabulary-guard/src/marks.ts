import { rule } from './rule';
import type { Rule } from './rule';

/** Signs that stand for a side, whatever the language: beside a name, in brackets, as stars, hearts and coloured discs. */
export const MARKS: readonly Rule[] = [
  rule('mark', '★ ☆ ✪ ✭ ✮ ⭐ 🌟 ♥ ❤ 💙 🔴 🔵 🟠 🟢', '[★☆✪✭✮⭐🌟♥❤💙🔴🔵🟠🟢]+'),
  rule('mark', '*', '(?<=^ )\\*{2,}|\\*{2,}(?= $)'),
  rule(
    'mark',
    '(',
    '(?<! (?:positif|positive|negatif|negative|test|type|groupe|sang|blood|rh|resultat|result|facteur) )\\( [+-]{1,3} \\)',
    {
      unless: 'test|sang|blood|rh',
    },
  ),
  rule('mark', '[', '\\[ (?:s|o|n|i|symp|opp|supp|sup|<acronym>|[+-]{1,3}|[★*]{1,5}) \\]'),
  rule(
    'mark',
    '(',
    '(?<! (?:parti|party|liberal|quebecois|solidaire|conservateur|conservative|avenir|bloc|democratique|democratic|vert|green) )\\( (?:symp|opp|supp|sup) \\)',
  ),
  rule('mark', '(', '(?<=^ )\\( (?:s|o|[+-]{1,3}) \\)|\\( (?:s|o) \\)(?= $)'),
  rule('mark', '- – —', '(?<=^ \\w+ (?:\\w+ )?(?:\\w+ )?)[-–—]+ (?:<acronym>|symp|opp|supp|[so])(?= $)'),
];
