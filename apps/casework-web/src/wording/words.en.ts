import type { wordingFr } from './words.fr';

/** The reminder about words, in English. */
export const wordingEn: typeof wordingFr = {
  title: 'A sentence is about their opinions, not their case.',
  more: 'It does not help settle the case. Nothing is changed without you; the office manager sees this reminder.',
  remove: 'Take the sentence out',
  keep: 'Their own words, keep',
  kept: 'Kept: their own words.',
  why: 'Why this reminder',
  whyTitle: 'Why this reminder',
  whyText:
    'A constituency office serves everybody alike. To note what a person thinks, how they vote or what they give does not help their case, and the words would follow them wherever the record goes.',
  whyWords:
    'If the person said so and it matters to the case, keep the sentence. It stays as it is. The office manager sees that there is a reminder here, not the text.',
  whyMistake: 'The reminder is sometimes mistaken: it reads words, not intentions.',
  list: {
    title: 'Reminders about words',
    lead: 'Where texts speak of opinions. The text stays in its record: open it to read it.',
    open: 'Unanswered',
    kept: 'Kept',
    withdrawn: 'Taken out',
    state: 'State',
    place: 'Where',
    case: 'Case',
    writer: 'Written by',
    count: 'Passages',
    when: 'When',
    nobody: 'came from outside',
    noCase: 'no case',
    emptyTitle: 'Nothing to look through.',
    emptyHelp: 'When a note, a mail or a letter speaks of opinions, its place will appear here.',
  },
  place: { note: 'Note or call', mail: 'Mail', letter: 'Letter', document: 'Document', citizen: 'A citizen’s record', other: 'Other' },
};
