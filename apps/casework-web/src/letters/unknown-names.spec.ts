import { unknownNames } from './unknown-names';

const FIELDS = [
  { key: 'citizen', fr: 'citoyen', en: 'constituent' },
  { key: 'due', fr: 'échéance', en: 'due' },
];

describe('names that are no field', () => {
  it.each([
    ['Bonjour {{citoyen}}, {{ Échéance }}, {{constituent}}, {{echeance}}', []],
    ['Bonjour {{prénom}} et {{prénom}}', ['prénom']],
    ['Des {accolades} et {{}} ', ['']],
    ['{{citoyen', []],
  ])('are found in %s', (text, names) => {
    expect(unknownNames(text, FIELDS)).toEqual(names);
  });
});
