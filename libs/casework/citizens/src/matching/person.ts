import { fold } from '@cloison/platform/names';

/** A record as it is compared. No identifier of the state, no opinion, nothing but what people say of themselves at a counter. */
export interface Comparable {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  /** Number and street as written; the number is found in it. */
  readonly addressLine: string | null;
  /** A second line: building, flat, place name. */
  readonly addressMore?: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly ComparableEmail[];
}

export interface ComparableEmail {
  readonly address: string;
  /** Marked by a person as an office's, a household's, anybody's. */
  readonly shared: boolean;
}

/** A record made ready once, compared many times. */
export interface Prepared {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly number: string;
  readonly street: string;
  readonly more: string;
  readonly place: string;
  readonly postal: string;
  readonly phones: readonly string[];
  /** Own addresses alone: what is empty or shared was dropped here, so that nothing later can join on it. */
  readonly emails: readonly string[];
}

/** The digits of a phone number, without the country's 1 and without an extension; fewer than seven are no number. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const national = digits.length >= 11 && digits.startsWith('1') ? digits.slice(1, 11) : digits.slice(0, 10);
  return national.length >= 7 ? national : '';
}

/** Names that stand before the @ of an address which belongs to nobody in particular. */
const NOBODYS = new Set(
  (
    'info contact bureau office reception accueil admin administration secretariat courriel mail service services support sales ventes ' +
    'direction famille family maison home hello bonjour noreply no-reply ne-pas-repondre postmaster webmaster facturation comptabilite ' +
    'clinique ecole residence logement travail hr rh emploi inconnu unknown aucun none na test'
  ).split(' '),
);

/** Whether an e-mail is empty or of a kind that several people write from. Such an address never brings two records together. */
export function belongsToNobody(address: string): boolean {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  const word = (local.split('+')[0] ?? '').replace(/\d+$/, '');
  return local === '' || domain === '' || NOBODYS.has(word) || NOBODYS.has(word.split(/[._-]/)[0] ?? '');
}

const STREET_WORDS: Readonly<Record<string, string>> = {
  ...{ av: 'avenue', ave: 'avenue', boul: 'boulevard', bd: 'boulevard', blvd: 'boulevard', ch: 'chemin', rte: 'route', mt: 'montee' },
  ...{ rg: 'rang', st: 'saint', ste: 'sainte', rd: 'road', dr: 'drive', str: 'street', cres: 'crescent', pl: 'place', crt: 'court' },
};

function streetOf(line: string): { number: string; street: string } {
  const folded = fold(line).split(' ').filter(Boolean);
  const at = folded.findIndex((word) => /^\d+[a-z]?$/.test(word));
  const number = at >= 0 && at <= 1 ? (folded[at] ?? '') : '';
  // 8-1205: the flat before the number
  const rest = folded.slice(number === '' ? 0 : at + 1);
  const second = number !== '' && /^\d+$/.test(rest[0] ?? '') ? rest.shift() : undefined;
  return { number: second ?? number, street: rest.map((word) => STREET_WORDS[word] ?? word).join(' ') };
}

export function prepare(record: Comparable): Prepared {
  const { number, street } = streetOf(record.addressLine ?? '');
  return {
    id: record.id,
    given: fold(record.givenName),
    family: fold(record.familyName),
    birth: record.birthDate ?? '',
    number,
    street,
    more: fold(record.addressMore ?? ''),
    place: fold(record.municipality ?? ''),
    postal: fold(record.postalCode ?? '').replaceAll(' ', ''),
    phones: [...new Set(record.phones.map(phoneDigits).filter(Boolean))],
    emails: [
      ...new Set(
        record.emails
          .filter(({ address, shared }) => !shared && !belongsToNobody(address))
          .map(({ address }) => address.trim().toLowerCase()),
      ),
    ],
  };
}
