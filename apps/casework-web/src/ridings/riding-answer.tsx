import { InlineProblem } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconMapPin, IconMapPinOff, IconMapPinQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RidingAnswer } from './ridings-api';
import { useConstituency, useHandOverNote } from './ridings-api';
import classes from './ridings.module.css';

const ICONS = { here: IconMapPin, elsewhere: IconMapPinOff, unclear: IconMapPinQuestion } as const;

/** What the table and the list say of one name and address, each by itself: neither is the other. */
export function RidingAnswerView({ answer, citizenId }: { readonly answer: RidingAnswer; readonly citizenId?: string | undefined }) {
  const { t } = useTranslation();
  const state = useConstituency();
  const Icon = ICONS[answer.riding];
  const near = answer.riding === 'unclear' && answer.ridingName !== null;
  return (
    <div className={classes['answer']} role="status">
      <p className={classes['verdict']} data-answer={answer.riding}>
        <Icon size={18} aria-hidden="true" />
        <b>{t(`ridings.riding.${near ? 'unclearNear' : answer.riding}`, { name: answer.ridingName ?? '' })}</b>
      </p>
      {state.data?.table === null && (
        <p className="dense quiet">
          {t('ridings.noTable')} {t('ridings.noTableHelp')}
        </p>
      )}
      <p className="dense">{t(`ridings.elector.${answer.elector ?? 'off'}`)}</p>
      {answer.elector === 'no' && <p className="dense quiet">{t('ridings.notElector')}</p>}
      {answer.riding === 'elsewhere' && citizenId !== undefined && answer.ridingName !== null && (
        <HandOverNote citizenId={citizenId} riding={answer.ridingName} />
      )}
    </div>
  );
}

/** The proposal of a note, to copy into a mail or a letter once the person agrees. */
function HandOverNote({ citizenId, riding }: { readonly citizenId: string; readonly riding: string }) {
  const { t } = useTranslation();
  const note = useHandOverNote();
  const [copied, setCopied] = useState(false);
  if (!note.data)
    return (
      <>
        <Button size="xs" loading={note.isPending} onClick={() => note.mutate({ citizenId, riding })}>
          {t('ridings.notePropose')}
        </Button>
        <InlineProblem error={note.error} />
      </>
    );
  const { subject, text } = note.data;
  return (
    <section className={classes['note']}>
      <h3>{t('ridings.note', { riding })}</h3>
      <p className="meta">{t('ridings.noteHelp')}</p>
      <p className="dense">
        <b>{subject}</b>
      </p>
      <p className={classes['noteText']}>{text}</p>
      <Button
        size="xs"
        onClick={() => {
          void navigator.clipboard.writeText(`${subject}\n\n${text}`).then(() => setCopied(true));
        }}
      >
        {t(copied ? 'ridings.copied' : 'ridings.copy')}
      </Button>
    </section>
  );
}
