/** The only fields of a list of electors that an office may hold: everything else is refused with the whole file. */
export const REFERENCE_FIELDS = ['fullName', 'familyName', 'givenName', 'addressLine', 'municipality', 'postalCode'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

export const JURISDICTIONS = ['quebec', 'canada'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** One line of the rules: whether an office may answer « is this person a constituent? » from a list of electors of this source. */
export interface ReferenceRule {
  readonly jurisdiction: Jurisdiction;
  readonly purpose: 'constituency_check';
  readonly answer: 'allowed' | 'refused';
  readonly fields: readonly ReferenceField[];
  /** The provision as it was read, and when it was. What isn't cited wasn't found in the text. */
  readonly provision: string;
  readonly readOn: string;
  readonly whyFr: string;
  readonly whyEn: string;
  /** Months in which the list is transmitted; a date of receipt outside them is worth a second look. */
  readonly monthsOfReceipt: readonly number[];
  /** Months after an election or referendum period in which no list is transmitted. */
  readonly quietMonthsAfterElection: number;
  /** The longest that a list may be kept, in days from its receipt: until the next but one takes its place. */
  readonly longestDays: number;
}

/** Rules are data: a change is a line here, with its provision and its date, and the rules' test says what the office then does. */
export const REFERENCE_RULES: readonly ReferenceRule[] = [
  {
    jurisdiction: 'quebec',
    purpose: 'constituency_check',
    answer: 'allowed',
    fields: REFERENCE_FIELDS,
    provision: 'Loi électorale (RLRQ, c. E-3.3), art. 40.38.1, 40.39, 40.41',
    readOn: '2026-11-21',
    whyFr:
      'La liste va à chaque député pour sa seule circonscription, en janvier, avril et septembre, sauf en période électorale ou référendaire et dans les trois mois qui suivent. Qui la reçoit signe un engagement de confidentialité. Le texte lu ne nomme pas cette vérification : c’est l’engagement signé qui dit si elle est permise.',
    whyEn:
      'The list goes to each member for the member’s own riding only, in January, April and September, not during an election or referendum period nor in the three months after. Whoever receives it signs an undertaking of confidentiality. The text as read does not name this check: the undertaking that was signed says whether it is permitted.',
    monthsOfReceipt: [1, 4, 9],
    quietMonthsAfterElection: 3,
    longestDays: 366,
  },
  {
    jurisdiction: 'canada',
    purpose: 'constituency_check',
    answer: 'refused',
    fields: [],
    provision: 'Canada Elections Act, s. 110(2), 111(f)',
    readOn: '2026-11-21',
    whyFr:
      'Le texte lu permet au député de communiquer avec ses électeurs, de solliciter des contributions et de recruter, et interdit tout autre usage en connaissance de cause. Cette vérification n’y est pas nommée : la liste fédérale n’est pas prise.',
    whyEn:
      'The text as read lets members communicate with their electors, solicit contributions and recruit, and forbids any other knowing use. This check is not named there: the federal list is not taken.',
    monthsOfReceipt: [],
    quietMonthsAfterElection: 0,
    longestDays: 0,
  },
];

export function referenceRule(jurisdiction: string): ReferenceRule | undefined {
  return REFERENCE_RULES.find((rule) => rule.jurisdiction === jurisdiction);
}

/** Whether a day lies in a period, or in the months after it in which no list is transmitted. Days as YYYY-MM-DD. */
export function inQuietTime(day: string, periods: readonly { readonly from: string; readonly to: string }[], monthsAfter: number): boolean {
  return periods.some(({ from, to }) => day >= from && day <= monthsLater(to, monthsAfter));
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
