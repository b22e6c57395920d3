import { isWeekend, of, plus, weekday } from './day';
import type { Day } from './day';

/** A weekday on which Quebec's public bodies are closed. */
export interface Holiday {
  readonly date: Day;
  readonly nameFr: string;
  readonly nameEn: string;
}

const known = new Map<number, readonly Holiday[]>();

/**
 * The weekdays of a year on which Quebec's public bodies are closed, in order.
 *
 * Which days: the Act respecting labour standards (CQLR c. N-1.1, s. 60) and the National Holiday Act (CQLR c. F-1.1) name New Year's Day, Good
 * Friday or Easter Monday, the Monday before May 25, June 24, July 1, the first Monday of September, the second Monday of October and Christmas.
 * Assumed, after the calendars that the public service publishes: it closes on both Easter days, and on the eve and the morrow of Christmas and
 * of New Year's Day; of a day that falls on a weekend, an eve is taken on the weekday before, June 24 and July 1 on the nearest weekday, the
 * others on the next weekday that is free. Days that the federal government alone keeps are business days here.
 */
export function holidays(year: number): readonly Holiday[] {
  let days = known.get(year);
  if (!days) known.set(year, (days = holidaysOf(year)));
  return days;
}

function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const newYear = forward(of(year, 1, 1));
  const christmas = forward(of(year, 12, 25));
  const days: Holiday[] = [
    { date: newYear, nameFr: 'Jour de l’An', nameEn: 'New Year’s Day' },
    { date: forward(plus(newYear, 1)), nameFr: 'Lendemain du jour de l’An', nameEn: 'Day after New Year’s Day' },
    { date: plus(easter, -2), nameFr: 'Vendredi saint', nameEn: 'Good Friday' },
    { date: plus(easter, 1), nameFr: 'Lundi de Pâques', nameEn: 'Easter Monday' },
    { date: mondayBefore(of(year, 5, 25)), nameFr: 'Journée nationale des patriotes', nameEn: 'National Patriots’ Day' },
    { date: nearest(of(year, 6, 24)), nameFr: 'Fête nationale du Québec', nameEn: 'Quebec’s National Holiday' },
    { date: nearest(of(year, 7, 1)), nameFr: 'Fête du Canada', nameEn: 'Canada Day' },
    { date: mondayFrom(of(year, 9, 1)), nameFr: 'Fête du Travail', nameEn: 'Labour Day' },
    { date: plus(mondayFrom(of(year, 10, 1)), 7), nameFr: 'Action de grâces', nameEn: 'Thanksgiving' },
    { date: backward(of(year, 12, 24)), nameFr: 'Veille de Noël', nameEn: 'Christmas Eve' },
    { date: christmas, nameFr: 'Noël', nameEn: 'Christmas Day' },
    { date: forward(plus(christmas, 1)), nameFr: 'Lendemain de Noël', nameEn: 'Day after Christmas' },
    { date: backward(of(year, 12, 31)), nameFr: 'Veille du jour de l’An', nameEn: 'New Year’s Eve' },
  ];
  return days.sort((one, other) => (one.date < other.date ? -1 : 1));
}

function forward(day: Day): Day {
  return isWeekend(day) ? forward(plus(day, 1)) : day;
}

function backward(day: Day): Day {
  return isWeekend(day) ? backward(plus(day, -1)) : day;
}

/** Friday for a Saturday, Monday for a Sunday. */
function nearest(day: Day): Day {
  return weekday(day) === 6 ? plus(day, -1) : forward(day);
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return plus(day, (8 - weekday(day)) % 7);
}

/** The last Monday before a day. */
function mondayBefore(day: Day): Day {
  return plus(mondayFrom(day), -7);
}

/** Gregorian Easter, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * correction + 114;
  return of(year, Math.floor(place / 31), (place % 31) + 1);
}
