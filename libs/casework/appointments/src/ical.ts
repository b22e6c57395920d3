/** What a calendar may know of an appointment: that there is one, and when. */
export interface CalendarEntry {
  /** Random; says nothing of the case. */
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly version: number;
  readonly cancelled: boolean;
  /** The office's page of that day. */
  readonly link: string;
}

export interface CalendarOptions {
  /** The calendar's and each entry's name, neutral. */
  readonly name: string;
  readonly summary: string;
  /** Host name, for globally unique ids. */
  readonly host: string;
}

/** Longest line in octets, its end left out (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** iCalendar (RFC 5545), times in UTC, so that no time zone has to be described. */
export function calendar(entries: readonly CalendarEntry[], { name, summary, host }: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cloison//Bureau//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@${host}`,
      `DTSTAMP:${utc(entry.changedAt)}`,
      `DTSTART:${utc(entry.startsAt)}`,
      `DTEND:${utc(entry.endsAt)}`,
      `SEQUENCE:${entry.version - 1}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(entry.link)}`,
      `URL:${entry.link}`,
      `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** TEXT value (§3.3.11). */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Cut after at most 75 octets, never inside a character; the rest goes on after a space (§3.1). */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // a continuation line's leading space counts
    if (octets + size > LINE_OCTETS - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
