import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { LeftOut, MailingPerson, Source } from './mailings-api';
import classes from './mailings.module.css';

interface VerdictProps {
  readonly taken: number;
  readonly leftOut: number;
  readonly sources: readonly { readonly source: Source; readonly count: number }[];
  readonly reasons: readonly { readonly reason: LeftOut; readonly count: number }[];
  /** The list is made: it isn't a forecast any more. */
  readonly made?: boolean;
  /** The first of each, where the page has them. */
  readonly taking?: readonly MailingPerson[];
  readonly leaving?: readonly MailingPerson[];
}

/** Who is taken and from which source; who is left out and why. The two sides weigh the same. */
export function Verdict({ taken, leftOut, sources, reasons, made = false, taking = [], leaving = [] }: VerdictProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <div className={classes['verdict']}>
      <div>
        <p className={classes['amount']}>{t(made ? 'mailings.onList' : 'mailings.taken', { count: taken, shown: number(taken) })}</p>
        <ul className={classes['bars']}>
          {sources.map(({ source, count }) => (
            <li key={source}>
              <b>{number(count)}</b> {t(`mailings.source.${source}`)}
            </li>
          ))}
        </ul>
        <Names people={taking} note={() => null} />
      </div>
      <div>
        <p className={classes['amount']}>
          {leftOut === 0 ? t('mailings.nobodyOut') : t('mailings.out', { count: leftOut, shown: number(leftOut) })}
        </p>
        <ul className={classes['bars']}>
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              <b>{number(count)}</b> {t(`mailings.reason.${reason}`)}
            </li>
          ))}
        </ul>
        <p className="meta">{t('mailings.noGap')}</p>
        <Names people={leaving} note={({ reason }) => reason && t(`mailings.reason.${reason}`)} />
      </div>
    </div>
  );
}

function Names({ people, note }: { readonly people: readonly MailingPerson[]; readonly note: (person: MailingPerson) => string | null }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <details className={classes['fold']}>
      <summary>
        {t('mailings.seeNames')} <span className="faint">({t('mailings.firstOnes', { count: people.length })})</span>
      </summary>
      <ul className={classes['names']}>
        {people.map((person) => (
          <li key={person.id}>
            <b>{person.name}</b> <span className="faint">{note(person)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
