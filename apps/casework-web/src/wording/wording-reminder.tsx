import { useState } from 'react';

import { ReminderBox } from './reminder-box';
import { sentencesOf, withoutSentences } from './sentences';
import { usePassages } from './wording-api';
import classes from './wording-reminder.module.css';

interface WordingReminderProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The writer answered for these words; say so to the server once they are written (see useKeptWords). */
  readonly onKeep?: (text: string) => void;
}

/** Beside what is being written: a sentence about opinions, the two ways out, and why. Nothing is stopped and nothing changes by itself. */
export function WordingReminder({ text, onText, onKeep }: WordingReminderProps) {
  const passages = usePassages(text);
  const [kept, setKept] = useState<string | null>(null);
  const sentences = sentencesOf(passages).map(({ start, end }) => text.slice(start, end).trim());
  const words = sentences.join('\n');
  if (sentences.length === 0 || words === kept) return null;
  return (
    <ReminderBox
      onRemove={() => onText(withoutSentences(text, passages).trimEnd())}
      onKeep={() => {
        setKept(words);
        onKeep?.(text);
      }}
    >
      {sentences.map((sentence) => (
        <p key={sentence} className={classes['quote']}>
          <mark className={classes['sentence']}>{sentence}</mark>
        </p>
      ))}
    </ReminderBox>
  );
}
