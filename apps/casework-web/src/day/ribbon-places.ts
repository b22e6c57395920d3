/** The ribbon begins and ends at these hours. */
const FROM = 8;
const TO = 18;

/** The hours that are written above it. */
export const HOURS: readonly number[] = Array.from({ length: TO - FROM }, (_, index) => FROM + index);

/** Where minutes since midnight stand on the ribbon, in percent of its width; null outside it. */
export function place(minutes: number): number | null {
  const share = (minutes - FROM * 60) / ((TO - FROM) * 60);
  return share < 0 || share > 1 ? null : Math.round(share * 10_000) / 100;
}

interface Timed {
  /** `HH:MM`. */
  readonly time: string;
  readonly minutes: number;
}

export interface Placed<T> {
  readonly item: T;
  /** Percent of the ribbon's width. */
  readonly left: number;
  readonly width: number;
  /** Minutes since midnight. */
  readonly start: number;
}

/** What fits on the ribbon, in order; what is too early or too late is left to the list below. */
export function placed<T extends Timed>(items: readonly T[]): readonly Placed<T>[] {
  return items
    .map((item) => ({ item, start: minutesOf(item.time) }))
    .sort((one, other) => one.start - other.start)
    .flatMap(({ item, start }) => {
      const left = place(start);
      if (left === null) return [];
      const end = place(Math.min(start + item.minutes, TO * 60)) ?? left;
      return [{ item, start, left, width: Math.round((end - left) * 100) / 100 }];
    });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
