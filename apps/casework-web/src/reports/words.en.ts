import type { reportsFr } from './words.fr';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Words of the report, in English. */
export const reportsEn: Words<typeof reportsFr> = {
  section: 'Reports',
  title: 'Office report',
  period: 'Period',
  months: 'Months',
  quarters: 'Quarters',
  years: 'Years',
  comparedWith: 'compared with {{period}}',
  pdf: 'PDF',
  sheet: 'Spreadsheet',
  underWay: 'This month isn’t over: its numbers still change, and it doesn’t leave the office as a file.',
  fewTitle: 'Too few cases in this period.',
  fewHelp: 'A report shows numbers of five at least. Choose a longer period, or another one.',
  asTable: 'As a table',
  from: 'From',
  to: 'To',
  opened: 'Opened',
  closed: 'Closed',
  countOpened: '{{count}} opened',
  countClosed: '{{count}} closed',
  volume: { subtitle: 'Cases per half-month, {{from}} to {{to}}', alternative: '{{from}}: {{opened}} opened, {{closed}} closed' },
  bodies: {
    subtitle: 'Business days between our mail and the answer',
    median: 'median',
    slow: 'median past the delay',
    nine: 'eight answers in ten',
    announced: 'announced delay',
    body: 'Body',
    range: 'From… to…',
    days: '{{count}} d',
    axis: '{{count}} days',
    none: 'A body appears here from its fifth answer by mail on.',
    unknown: 'unknown',
  },
  categories: {
    subtitle: 'Cases opened by subject, and change since {{period}}',
    subject: 'Subject',
    before: 'Before',
    change: 'Change',
    none: 'No subject reaches five cases.',
  },
  municipalities: {
    subtitle: 'By the person’s municipality',
    municipality: 'Municipality',
    onTime: 'On time',
    days: 'Days, median',
    none: 'No municipality reaches five cases opened and five closed.',
    merged:
      'A municipality of fewer than five cases is joined with another, so that the total doesn’t give it away. A dash: the share would give a number under five.',
  },
  outcomes: { subtitle: 'Cases closed, by outcome', outcome: 'Outcome', none: 'Fewer than five cases closed.' },
  restricted: 'Including {{count}} restricted cases, rounded down to a multiple of five; they are in no table.',
};
