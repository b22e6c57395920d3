import { Dialog } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './wording-reminder.module.css';

interface ReminderBoxProps {
  readonly onRemove: () => void;
  readonly onKeep: () => void;
  readonly busy?: boolean;
  /** The sentence itself, where it isn't marked in the text. */
  readonly children?: ReactNode;
}

/** Ochre, never red: nothing is wrong and nothing is stopped. It is announced once, and takes no focus from who is writing. */
export function ReminderBox({ onRemove, onKeep, busy = false, children }: ReminderBoxProps) {
  const { t } = useTranslation();
  const [explains, setExplains] = useState(false);
  return (
    <section className={classes['reminder']} role="status" aria-label={t('wording.title')}>
      <b>{t('wording.title')}</b>
      {children}
      <p>{t('wording.more')}</p>
      <div className={classes['acts']}>
        <Button size="xs" onClick={onRemove} disabled={busy}>
          {t('wording.remove')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onKeep} loading={busy}>
          {t('wording.keep')}
        </Button>
        <button type="button" className={classes['why']} onClick={() => setExplains(true)}>
          {t('wording.why')}
        </button>
      </div>
      {explains && (
        <Dialog title={t('wording.whyTitle')} onClose={() => setExplains(false)}>
          <div className={classes['explanation']}>
            <p>{t('wording.whyText')}</p>
            <p>{t('wording.whyWords')}</p>
            <p className="quiet">{t('wording.whyMistake')}</p>
          </div>
        </Dialog>
      )}
    </section>
  );
}
