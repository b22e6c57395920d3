import {
  IconCalendar,
  IconFileText,
  IconMail,
  IconNote,
  IconPaperclip,
  IconPhone,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconSend,
  IconSignature,
} from '@tabler/icons-react';

import type { EventKind, TimelineEvent } from '../api/contract';

/** How the timeline can be looked at: each filter and the kinds that it shows. */
export const FILTERS = {
  calls: ['call'],
  mails: ['mail_in', 'mail_out'],
  letters: ['letter'],
  notes: ['note'],
  documents: ['document'],
  appointments: ['appointment'],
  followUps: ['follow_up', 'follow_up_done'],
  consent: ['consent'],
  status: ['status', 'closed', 'reopened', 'assigned'],
} as const satisfies Record<string, readonly EventKind[]>;

export type Filter = 'all' | keyof typeof FILTERS;

export const FILTER_NAMES = ['all', ...(Object.keys(FILTERS) as (keyof typeof FILTERS)[])] as const satisfies readonly Filter[];

export function shown(filter: Filter, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (filter === 'all') return events;
  const kinds: readonly EventKind[] = FILTERS[filter];
  return events.filter((event) => kinds.includes(event.kind));
}

/** Lines in words, with their own box and icon; the others are acts, on one line. */
export function iconOf({ kind, direction }: TimelineEvent): typeof IconNote | null {
  switch (kind) {
    case 'note':
      return IconNote;
    case 'call':
      return direction === 'out' ? IconPhoneOutgoing : direction === 'in' ? IconPhoneIncoming : IconPhone;
    case 'mail_in':
      return IconMail;
    case 'mail_out':
      return IconSend;
    case 'letter':
      return IconFileText;
    case 'document':
      return IconPaperclip;
    case 'appointment':
      return IconCalendar;
    case 'consent':
      return IconSignature;
    default:
      return null;
  }
}
