import { SHIPPED_CATEGORIES } from './shipped-categories';

/** For a category that names none. */
export const GENERAL_SERIES = 'AUT';

const SERIES = new Map(SHIPPED_CATEGORIES.map(({ key, series }) => [key, series]));

/** `RAMQ-26`: one running number per riding and year. */
export function seriesOf(series: string, year: number): string {
  return `${series}-${String(year % 100).padStart(2, '0')}`;
}

/** `RAMQ-26-0412`: series, year of opening, running number of the riding and year. */
export function numberInSeries(series: string, year: number, running: number): string {
  return `${seriesOf(series, year)}-${String(running).padStart(4, '0')}`;
}

/** A number in the series of a shipped category. */
export function caseNumber(category: string, year: number, running: number): string {
  return numberInSeries(SERIES.get(category) ?? GENERAL_SERIES, year, running);
}
