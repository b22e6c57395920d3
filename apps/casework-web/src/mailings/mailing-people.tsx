import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMailingPeople } from './mailings-api';
import type { Mailing } from './mailings-api';
import classes from './mailings.module.css';

/** The people of a list, taken or left out, a page at a time. */
export function MailingPeople({ mailing }: { readonly mailing: Mailing }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { number } = useFormats();
  const [out, setOut] = useState(false);
  const people = useMailingPeople(mailing.id, out);
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes['section']}>
      <h2>{t('mailings.people')}</h2>
      <SegmentedControl
        className={classes['start']}
        aria-label={t('mailings.people')}
        value={out ? 'out' : 'in'}
        onChange={(value) => setOut(value === 'out')}
        data={[
          { value: 'in', label: `${t('mailings.listIn')} (${number(mailing.taken)})` },
          { value: 'out', label: `${t('mailings.listOut')} (${number(mailing.leftOut)})` },
        ]}
      />
      <InlineProblem error={people.error} />
      {people.data && items.length === 0 && <p className="quiet">{t(out ? 'mailings.noneOut' : 'mailings.noneIn')}</p>}
      <ul className={classes['lines']}>
        {items.map((person) => (
          <li key={person.id}>
            {person.kind === 'citizen' ? (
              <Link to="/citizens/$citizenId" params={{ citizenId: person.id }}>
                <b>{person.name}</b>
              </Link>
            ) : (
              <b>{person.name}</b>
            )}
            <span className="quiet">{person.municipality}</span>
            <span className="grow" />
            <span>
              {person.source && t(`mailings.source.${person.source}`)}
              {person.reason && t(`mailings.reason.${person.reason}`)}
            </span>
          </li>
        ))}
      </ul>
      {people.hasNextPage && (
        <div>
          <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {kit('seeMore')}
          </Button>
        </div>
      )}
    </section>
  );
}
