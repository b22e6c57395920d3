import { beginningOf, distinguishing, runsOf } from './matching';

const marked = (text: string, typed: string) =>
  runsOf(text, typed)
    .map((run) => (run.matched ? `[${run.text}]` : run.text))
    .join('');

describe('marking what was typed', () => {
  it('forgives accents and case, in both directions', () => {
    expect(marked('Réjeanne Tremblay-Ouellet', 'trem')).toBe('Réjeanne [Trem]blay-Ouellet');
    expect(marked('Réjeanne Tremblay', 'REJEANNE')).toBe('[Réjeanne] Tremblay');
    expect(marked('Rejeanne', 'réj')).toBe('[Rej]eanne');
  });

  it('marks the beginnings of words only, in any order', () => {
    expect(marked('Jean-Guy Tremblay', 'tremblay guy')).toBe('Jean-[Guy] [Tremblay]');
    expect(marked('Extremblay', 'tremb')).toBe('Extremblay');
  });

  it('marks nothing for nothing, and takes signs literally', () => {
    expect(marked('O’Rourke', '')).toBe('O’Rourke');
    expect(marked('O’Rourke', '.*')).toBe('O’Rourke');
    expect(marked('O’Rourke', "o'rourke")).toBe('[O]’[Rourke]');
  });
});

interface Person {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthYear: number | null;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly phone: string | null;
}

function person(id: string, over: Partial<Person>): Person {
  return {
    id,
    familyName: 'Tremblay',
    givenName: 'Jean-Guy',
    birthYear: 1951,
    addressLine: '12, rue des Mélèzes',
    municipality: 'Saint-Anselme',
    phone: null,
    ...over,
  };
}

describe('namesakes', () => {
  it('are told apart by what differs among them', () => {
    const result = distinguishing([
      person('a', {}),
      person('b', { birthYear: 1987, addressLine: '340, 2e Rang' }),
      person('c', { familyName: 'Gagnon' }),
    ]);

    expect(result.get('a')).toEqual(['birthYear', 'addressLine']);
    expect(result.get('b')).toEqual(['birthYear', 'addressLine']);
    expect(result.has('c')).toBe(false);
  });

  it('are recognized whatever the accents and the case', () => {
    const result = distinguishing([
      person('a', { givenName: 'Rénald' }),
      person('b', { givenName: 'RENALD', municipality: 'Lac-aux-Outardes' }),
    ]);

    expect(result.get('b')).toEqual(['municipality']);
  });

  it('box no more than two things, and nothing that is unknown', () => {
    const result = distinguishing([
      person('a', { birthYear: null }),
      person('b', { birthYear: 1987, addressLine: '340, 2e Rang', municipality: 'Lac-aux-Outardes', phone: '418 555-0177' }),
    ]);

    expect(result.get('a')).toEqual(['addressLine', 'municipality']);
    expect(result.get('b')).toEqual(['birthYear', 'addressLine']);
  });
});

describe('a new record from what was typed', () => {
  const nothing = { givenName: '', familyName: '', phone: null, email: null, postalCode: null };

  it.each([
    ['jean-guy tremblay', { givenName: 'Jean-Guy', familyName: 'Tremblay' }],
    ['Tremblay, Jean-Guy', { givenName: 'Jean-Guy', familyName: 'Tremblay' }],
    [' awashish ', { familyName: 'Awashish' }],
    ['Wei-Ling van der Meer', { givenName: 'Wei-Ling', familyName: 'van der Meer' }],
    ["daniel o'rourke", { givenName: 'Daniel', familyName: "O'Rourke" }],
    ['418 555-0142', { phone: '418 555-0142' }],
    ['(418) 555-0142', { phone: '(418) 555-0142' }],
    ['jg.tremblay@exemple.ca', { email: 'jg.tremblay@exemple.ca' }],
    ['jean-guy tremblay 418 555-0142', { givenName: 'Jean-Guy', familyName: 'Tremblay', phone: '418 555-0142' }],
    ['g0x2b7', { postalCode: 'g0x2b7' }],
  ])('takes %s apart', (typed, expected) => {
    expect(beginningOf(typed)).toEqual({ ...nothing, ...expected });
  });
});
