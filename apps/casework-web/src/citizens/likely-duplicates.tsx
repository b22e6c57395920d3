import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CitizenFields } from '../api/contract';
import { useLikelyDuplicates } from './citizens-api';
import type { DuplicateSide, Reason } from './citizens-api';
import classes from './likely-duplicates.module.css';

/** A comparison is written in the log, so it waits until the typing has settled. */
const SETTLED_AFTER_MS = 400;

/** While somebody is being written down: the records that may already be theirs, and what they agree on. */
export function LikelyDuplicates({ typed }: { readonly typed: CitizenFields }) {
  const { t } = useTranslation();
  const { givenName, familyName, birthDate, addressLine, municipality, postalCode, phone, email } = typed;
  const [settled] = useDebouncedValue(
    JSON.stringify({ givenName, familyName, birthDate, addressLine, municipality, postalCode, phone, email }),
    SETTLED_AFTER_MS,
  );
  const described = JSON.parse(settled) as typeof typed;
  const enough = described.familyName.trim().length >= 2 || (described.phone ?? '').length >= 7 || (described.email ?? '').includes('@');
  const likely = useLikelyDuplicates(described, enough);
  const items = enough ? (likely.data?.items ?? []) : [];
  return (
    <div role="status">
      <InlineProblem error={likely.error} />
      {items.length > 0 && (
        <section className={classes['likely']} aria-label={t('person.likelyTyped')}>
          <b>{t('person.likelyTyped')}</b>
          <p className="dense quiet">{t('person.likelyTypedHelp')}</p>
          <ul>
            {items.map((one) => (
              <li key={one.id} className={classes['one']}>
                <span className="grow">
                  <b>
                    {one.givenName} {one.familyName}
                  </b>{' '}
                  <SideFacts side={one} />
                </span>
                <Reasons why={one.why} />
                <Link to="/citizens/$citizenId" params={{ citizenId: one.id }}>
                  {t('person.openInstead')}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What tells one record from another, on a line. */
export function SideFacts({ side }: { readonly side: DuplicateSide }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const facts = [
    side.birthDate && date(parseDay(side.birthDate)),
    side.addressLine,
    side.municipality,
    side.phone,
    side.email,
    t('citizen.openCases', { count: side.openCases }),
  ];
  return <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>;
}

/** What two records agree on, in words. */
export function Reasons({ why }: { readonly why: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes['why']}>
      {why.map((reason) => (
        <span key={reason}>{t(`person.why.${reason}`)}</span>
      ))}
    </span>
  );
}
