import { IconAlertTriangle, IconHelpCircle, IconListDetails } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LeakPath } from '../api/contract';
import classes from './may-have-passed.module.css';

/** What the way opens, and what nobody can say: a catalogue tells of rights, not of readings. */
export function MayHavePassed({ path }: { readonly path: LeakPath }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('passed.title')}</h2>
      <ul className={classes['list']}>
        <li data-kind="late">
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>
            <b>{t(`passed.${path.severity}`)}</b> {t(`passed.help.${path.severity}`)}
          </span>
        </li>
        {path.also.length > 0 && (
          <li>
            <IconListDetails size={18} aria-hidden="true" />
            <span>
              {t('passed.also')} <code>{path.also.join(', ')}</code>
            </span>
          </li>
        )}
        {path.alsoFrom.length > 0 && (
          <li>
            <IconListDetails size={18} aria-hidden="true" />
            <span>
              {t('passed.alsoFrom')} <code>{path.alsoFrom.join(', ')}</code>
            </span>
          </li>
        )}
        <li>
          <IconHelpCircle size={18} aria-hidden="true" />
          <span>
            <b>{t('passed.unknown')}</b> {t('passed.unknownHelp')}
          </span>
        </li>
      </ul>
    </section>
  );
}
