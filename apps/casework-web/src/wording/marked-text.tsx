import { Fragment } from 'react';

import { sentencesOf } from './sentences';
import type { Passage } from './wording-api';
import classes from './wording-reminder.module.css';

/** A text with the sentences that the reminder is about underlined in ochre; the words are as they were written. */
export function MarkedText({ text, passages }: { readonly text: string; readonly passages: readonly Passage[] }) {
  const sentences = sentencesOf(passages);
  return (
    <>
      {sentences.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(sentences[index - 1]?.end ?? 0, start)}
          <mark className={classes['sentence']}>{text.slice(start, end).trimEnd()}</mark>
          {/\s+$/.exec(text.slice(start, end))?.[0]}
        </Fragment>
      ))}
      {text.slice(sentences.at(-1)?.end ?? 0)}
    </>
  );
}
