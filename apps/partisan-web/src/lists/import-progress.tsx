import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { ImportLine } from '../api/contract';
import classes from './lists-page.module.css';

/** Docked beneath the form, never modal: done of total, and which step. */
export function ImportProgress({ line }: { readonly line: ImportLine | undefined }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const share = line?.bytesTotal ? Math.min(1, line.bytesRead / line.bytesTotal) : null;
  const read = number(line?.read ?? 0);
  return (
    <div className={classes['progress']}>
      <p>
        <b>{line?.state === 'finishing' ? t('lists.states.finishing') : t('lists.sending')}</b>
        <span role="status">
          {share === null ? t('lists.progress', { read }) : t('lists.progressOf', { read, percent: percent(share, 0) })}
        </span>
      </p>
      <progress aria-label={t('lists.sending')} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  );
}
