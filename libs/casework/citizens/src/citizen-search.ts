import { fold, variants } from '@cloison/platform/names';

interface Searchable {
  readonly familyName: string;
  readonly givenName: string;
  readonly addressLine?: string | null;
  readonly municipality?: string | null;
  readonly postalCode?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  /** Further phones, e-mails and addresses, as written. */
  readonly more?: readonly string[];
}

/** The folded name as lists are sorted by it, with the leading space that lets `LIKE '% word%'` find its first word too. */
export function nameFolded({ familyName, givenName }: Pick<Searchable, 'familyName' | 'givenName'>): string {
  return ` ${fold(`${familyName} ${givenName}`)}`;
}

/** Of an address only the short or long form of *saint* matters, not the whole in one piece. */
const shortOrLong = (address: string): string[] => fold(address).split(' ').flatMap(variants);

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Everything a person may be found by: name, address, postal code with and without its space, phone as digits, e-mail. */
export function searchText(citizen: Searchable): string {
  const { addressLine, municipality, postalCode, phone, email } = citizen;
  const digits = phone ? digitsOf(phone) : '';
  const parts = [
    fold(`${citizen.givenName} ${citizen.familyName} ${addressLine ?? ''} ${municipality ?? ''} ${postalCode ?? ''} ${email ?? ''}`),
    ...variants(citizen.familyName),
    ...variants(citizen.givenName),
    ...shortOrLong(addressLine ?? ''),
    postalCode ? fold(postalCode).replaceAll(' ', '') : '',
    digits,
    digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : '',
    ...(citizen.more ?? []).flatMap((way) => [fold(way), digitsOf(way).length >= 7 ? digitsOf(way) : '']),
  ];
  return ` ${parts.filter(Boolean).join(' ')}`;
}

/** What was typed, as words to search; a phone number in any format becomes one word of digits. */
export function wantedWords(typed: string): string[] {
  const digits = digitsOf(typed);
  if (digits.length >= 7 && /^[+()\d .-]+$/.test(typed.trim()))
    return [digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits];
  return fold(typed).split(' ').filter(Boolean).slice(0, 8);
}

/** `g0x2b7` → `G0X 2B7`; anything else stays as it is. */
export function writtenPostalCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[ -]/g, '');
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
