import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useElector } from '../api/campaign-api';
import classes from './elector-panel.module.css';
import { ScoreControl } from './score-control';
import { ScoreHistory } from './score-history';

/** One elector, behind the list: who, where, the score, and how it came about. */
export function ElectorPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { date } = useFormats();
  const { data: elector, error, refetch } = useElector(id);
  const heading = useRef<HTMLHeadingElement>(null);
  // where the record takes the place of the list, its name is the page's heading
  const [Name, Part] = useMediaQuery('(max-width: 61.99em)') ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [elector?.id]);
  return (
    <aside
      className={classes['panel']}
      aria-label={elector ? `${elector.givenName} ${elector.familyName}` : t('electors.name')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" className={classes['close']} aria-label={t('elector.close')} onClick={onClose}>
        <IconX size={18} aria-hidden="true" />
      </button>
      <InlineProblem error={error} action={<Button onClick={() => void refetch()}>{kit('retry')}</Button>} />
      {elector && (
        <>
          <header className={classes['head']}>
            <Name ref={heading} tabIndex={-1}>
              {elector.givenName} {elector.familyName}
            </Name>
            <p className="dense quiet">
              {[
                `${elector.addressLine}, ${elector.municipality} ${elector.postalCode}`,
                t('elector.section', { number: elector.pollingDivision }),
              ].join(' · ')}
            </p>
            {elector.birthDate && (
              <p className="dense quiet">{t('elector.born', { date: date(new Date(`${elector.birthDate}T12:00:00`)) })}</p>
            )}
          </header>
          <ScoreControl elector={elector} heading={Part} />
          <section className={classes['history']}>
            <Part>{t('elector.history')}</Part>
            {elector.history && elector.history.length > 0 ? (
              <ScoreHistory steps={elector.history} />
            ) : (
              <p className="dense quiet">{t('elector.noHistory')}</p>
            )}
          </section>
          <p className={classes['rule']}>{t('elector.rule')}</p>
        </>
      )}
    </aside>
  );
}
