import { nameFolded, searchText, wantedWords, writtenPostalCode } from './citizen-search';

describe('what a citizen is found by', () => {
  const jeanGuy = {
    familyName: 'Tremblay',
    givenName: 'Jean-Guy',
    addressLine: '12, rue des Mélèzes',
    postalCode: 'G0X 2B7',
    phone: '+1 (418) 555-0142',
  };

  it('is the folded name, address, postal code and the digits of the phone', () => {
    expect(searchText(jeanGuy)).toBe(' jean guy tremblay 12 rue des melezes g0x 2b7 jeanguy g0x2b7 14185550142 4185550142');
  });

  it('sorts by family name', () => expect(nameFolded(jeanGuy)).toBe(' tremblay jean guy'));

  it.each([
    ['Mélèzes  TREMB', ['melezes', 'tremb']],
    ['418 555-0142', ['4185550142']],
    ['1 (418) 555-0142', ['4185550142']],
    ['12 rue', ['12', 'rue']],
    ['%_\\', []],
    ['g0x2b7', ['g0x2b7']],
  ])('%s is looked for as %j', (typed, wanted) => expect(wantedWords(typed)).toEqual(wanted));

  it('writes a postal code as the post office does', () => expect(writtenPostalCode('g0x-2b7')).toBe('G0X 2B7'));
});
