import { inventedPairs } from './invented-pairs';
import { belongsToNobody, compare, jaroWinkler, likelyPairs, measure, oneSlip, phoneDigits, prepare, soundOf } from './index';
import type { Comparable } from './index';

const somebody = (fields: Partial<Comparable>): Comparable => ({
  id: crypto.randomUUID(),
  givenName: '',
  familyName: '',
  birthDate: null,
  addressLine: null,
  municipality: null,
  postalCode: null,
  phones: [],
  emails: [],
  ...fields,
});
const weigh = (one: Partial<Comparable>, other: Partial<Comparable>) => compare(prepare(somebody(one)), prepare(somebody(other)));

describe('likely duplicates', () => {
  it('are found among invented people with F1 of at least 0.95, and nobody is proposed for living with somebody', () => {
    const { records, truth } = inventedPairs(1_500);
    const pairs = likelyPairs(records);
    const { f1, precision } = measure(pairs, truth);
    expect(f1).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    const couples = pairs.filter(({ first, second }) => first.slice(1) === second.slice(1) && first[0] !== second[0]);
    expect(couples).toEqual([]);
  });

  it('are found without birth date too, less well', () => {
    const { records, truth } = inventedPairs(1_500);
    expect(measure(likelyPairs(records, { withoutBirthDate: true }), truth).f1).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['', ' ', 'info@bureau.example.org', 'Famille.Roy@exemple.ca', 'reception@clinique.example.org', 'residence2@example.org'])(
    'never come from the e-mail “%s”',
    (address) => {
      const emails = [{ address, shared: false }];
      const without = weigh({ givenName: 'Aimée', familyName: 'Roy' }, { givenName: 'Aimée', familyName: 'Roy' });
      const withIt = weigh({ givenName: 'Aimée', familyName: 'Roy', emails }, { givenName: 'Aimée', familyName: 'Roy', emails });
      expect(withIt).toEqual(without);
      expect(
        likelyPairs([
          somebody({ givenName: 'Bruno', familyName: 'Côté', emails }),
          somebody({ givenName: 'Linh', familyName: 'Chen', emails }),
        ]),
      ).toEqual([]);
    },
  );

  it('never come from an e-mail that somebody marked as shared, nor from one that a crowd has, nor from a couple’s', () => {
    const shared = [{ address: 'bruno@exemple.ca', shared: true }];
    expect(weigh({ emails: shared }, { emails: shared }).why).toEqual([]);
    const crowd = ['Aimée', 'Bruno', 'Carole', 'Denis', 'Édith', 'Farah'].map((givenName) =>
      somebody({ givenName, familyName: givenName, emails: [{ address: 'tous@exemple.ca', shared: false }], phones: ['418 555-0100'] }),
    );
    expect(likelyPairs(crowd)).toEqual([]);
    const home = {
      familyName: 'Lépine',
      addressLine: '12, rue du Quai',
      postalCode: 'G0X 2B7',
      phones: ['418 555-0101'],
      emails: [{ address: 'lepine12@exemple.ca', shared: false }],
    };
    expect(likelyPairs([somebody({ givenName: 'Gilles', ...home }), somebody({ givenName: 'Marthe', ...home })])).toEqual([]);
  });

  it('are weighed the same from both sides', () => {
    const { records } = inventedPairs(60, 7);
    const people = records.map(prepare);
    const apart = people.flatMap((one) => people.map((other) => Math.abs(compare(one, other).weight - compare(other, one).weight)));
    expect(Math.max(...apart)).toBeLessThan(1e-9);
  });

  it('say why', () => {
    const one = { givenName: 'Jean-Guy', familyName: 'Tremblay', birthDate: '1951-09-02', phones: ['418 555-0142'] };
    expect(weigh(one, { givenName: 'Jean Guy', familyName: 'Tremblay', birthDate: '1951-02-09', phones: ['(418) 555 0142'] }).why).toEqual(
      expect.arrayContaining(['name', 'close_birth_date', 'phone']),
    );
  });

  it.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['', 'x', 0],
  ])('likens %s and %s as Jaro and Winkler do', (a, b, likeness) => expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3));

  it.each([
    ['tremblay', 'trembaly', true],
    ['tremblay', 'trembley', true],
    ['tremblay', 'tremblayy', true],
    ['tremblay', 'trambley', false],
  ])('takes %s and %s for one slip of the hand: %s', (a, b, is) => expect(oneSlip(a, b)).toBe(is));

  it('reads phones by their digits and names by their sound', () => {
    expect(phoneDigits('+1 (418) 555-0142 #3')).toBe(phoneDigits('418 555-0142'));
    expect(phoneDigits('12')).toBe('');
    expect(soundOf('phaneuf')).toBe(soundOf('faneuf'));
    expect([belongsToNobody('info@x.org'), belongsToNobody('g.thivierge@exemple.ca')]).toEqual([true, false]);
  });
});
