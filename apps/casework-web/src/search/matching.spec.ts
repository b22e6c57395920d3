import type { CitizenLine } from '../api/contract';
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

function person(id: string, over: Partial<CitizenLine>): CitizenLine {
  return {
    id,
    familyName: 'Tremblay',
    givenName: 'Jean-Guy',
    birthYear: 1951,
    addressLine: '12, rue des Mélèzes',
    municipality: 'Saint-Anselme',
    postalCode: null,
    phone: null,
    email: null,
    inRiding: true,
    openCases: 0,
    lastContactAt: null,
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
  it('takes names as people say them', () => {
    expect(beginningOf('jean-guy tremblay')).toEqual({ givenName: 'Jean-Guy', familyName: 'Tremblay', phone: null });
    expect(beginningOf('Tremblay, Jean-Guy')).toEqual({ givenName: 'Jean-Guy', familyName: 'Tremblay', phone: null });
    expect(beginningOf(' awashish ')).toEqual({ givenName: '', familyName: 'Awashish', phone: null });
    expect(beginningOf('Wei-Ling van der Meer')).toEqual({ givenName: 'Wei-Ling', familyName: 'van der Meer', phone: null });
    expect(beginningOf("daniel o'rourke")).toEqual({ givenName: 'Daniel', familyName: "O'Rourke", phone: null });
  });

  it('takes a phone number for a phone number', () => {
    expect(beginningOf('418 555-0142')).toEqual({ givenName: '', familyName: '', phone: '418 555-0142' });
  });
});
