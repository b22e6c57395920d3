import { useFormats } from '@cloison/platform/web-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { FILTER_NAMES, iconOf, shown } from './event-kinds';
import type { Filter } from './event-kinds';
import { ActLine, WordsLine } from './timeline-lines';
import classes from './timeline.module.css';

/** Lines shown at first: the latest. The older ones are one key away. */
const LATEST = 12;

/** What happened, oldest up and newest beside the composer: words in a box, acts on one line, exact times. */
export function Timeline({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [filter, setFilter] = useState<Filter>('all');
  const [whole, setWhole] = useState(false);
  const counts = FILTER_NAMES.map((one) => ({ one, count: shown(one, file.timeline).length }));
  const events = shown(filter, file.timeline);
  const older = whole ? 0 : Math.max(0, events.length - LATEST);
  return (
    <section aria-label={t('case.timeline')}>
      <div className={classes['filters']} role="group" aria-label={t('case.timeline')}>
        {counts
          .filter(({ one, count }) => count > 0 || one === 'all' || one === filter)
          .map(({ one, count }) => (
            <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
              {t(`file.filter.${one}`)} {number(count)}
            </button>
          ))}
        {older > 0 && (
          <button type="button" className={classes['older']} onClick={() => setWhole(true)}>
            {t('file.showOlder', { count: older })}
          </button>
        )}
      </div>
      {events.length === 0 && <p className="dense faint">{t('case.emptyFilter')}</p>}
      <ol className={classes['events']}>
        {events
          .slice(older)
          .map((event) =>
            iconOf(event) ? <WordsLine key={event.id} event={event} file={file} /> : <ActLine key={event.id} event={event} />,
          )}
      </ol>
    </section>
  );
}
