/** What a case is about, and the series of its number: the body that usually answers. The office's own names are the web app's. */
export const CATEGORIES = {
  health_insurance: 'RAMQ',
  vehicle_licensing: 'SAAQ',
  work_injury: 'CNESST',
  taxes: 'RQ',
  immigration: 'IRCC',
  employment_insurance: 'AE',
  housing: 'TAL',
  child_care: 'CPE',
  pension: 'RRQ',
  energy: 'HQ',
  municipal: 'MUN',
  civil_status: 'DEC',
  other: 'AUT',
} as const;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as readonly Category[];

/** `RAMQ-26-0412`: series, year of opening, running number of the riding and year. */
export function caseNumber(category: Category, year: number, running: number): string {
  return `${CATEGORIES[category]}-${String(year % 100).padStart(2, '0')}-${String(running).padStart(4, '0')}`;
}
