import { Dialog, EmptyState, InlineProblem, parseDay, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { ReferenceForm } from './reference-form';
import { useCertificate, useDestroyReference, useLoadReference, useReferences } from './ridings-api';
import type { Reference, ReferenceRule } from './ridings-api';
import classes from './ridings.module.css';
import { TableSection } from './table-section';

/** For the member and the office manager: the table of postal codes, the riding's own list, and what became of earlier ones. */
export function RidingListsPage() {
  const { t } = useTranslation();
  const load = useLoadReference();
  const references = useReferences(load.isPending);
  const items = references.data?.items ?? [];
  const rule = references.data?.rules.find(({ jurisdiction }) => jurisdiction === 'quebec');
  return (
    <>
      <PageHead title={t('ridings.lists.title')} below={<Link to="/constituency">{t('ridings.title')}</Link>} />
      <div className={classes['page']}>
        <TableSection />
        <section className={classes['section']}>
          <h2>{t('ridings.lists.reference')}</h2>
          <p className="quiet">{t('ridings.lists.referenceAbout')}</p>
          {references.data?.rules.map((one) => (
            <Rule key={one.jurisdiction} rule={one} />
          ))}
          <InlineProblem error={references.error} />
          <ReferenceForm load={load} rule={rule} reading={items.find(({ state }) => state === 'loading')} />
        </section>
        <section className={classes['section']}>
          <h2>{t('ridings.lists.past')}</h2>
          {references.data && items.length === 0 ? (
            <EmptyState
              icon={<IconListSearch size={22} aria-hidden="true" />}
              title={t('ridings.lists.none')}
              help={t('ridings.lists.noneHelp')}
            />
          ) : (
            <ul className={classes['lists']}>
              {items.map((list) => (
                <Line key={list.id} list={list} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function Rule({ rule }: { readonly rule: ReferenceRule }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <details className={classes['rule']}>
      <summary>
        {t('ridings.lists.rule')} · {t('ridings.lists.readOn', { provision: rule.provision, date: date(parseDay(rule.readOn)) })}
      </summary>
      <p>{rule.why}</p>
    </details>
  );
}

function Line({ list }: { readonly list: Reference }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const destroy = useDestroyReference();
  const certificate = useCertificate();
  const [asking, setAsking] = useState(false);
  const until = list.destroyedAt
    ? t('ridings.lists.destroyed', {
        date: date(new Date(list.destroyedAt)),
        why: list.destroyedWhy ? t(`ridings.lists.why.${list.destroyedWhy}`) : '',
      })
    : t('ridings.lists.destroyDue', { date: date(parseDay(list.destroyOn)) });
  return (
    <li>
      <div className="grow">
        <b>{list.source}</b> · {t('ridings.lists.vintage')} {date(parseDay(list.vintage))}
        <p className="meta">
          {t(`ridings.lists.states.${list.state}`)} · {t('ridings.lists.lines', { lines: number(list.lines) })} · {until}
        </p>
      </div>
      {list.state === 'in_force' && (
        <Button size="xs" onClick={() => setAsking(true)}>
          {t('ridings.lists.destroy')}
        </Button>
      )}
      {list.state === 'destroyed' && (
        <Button size="xs" loading={certificate.isPending} onClick={() => certificate.mutate(list.id)}>
          {t('ridings.lists.certificate')}
        </Button>
      )}
      <InlineProblem error={destroy.error ?? certificate.error} />
      {asking && (
        <Dialog title={t('ridings.lists.destroy')} onClose={() => setAsking(false)}>
          <p>{t('ridings.lists.destroySure')}</p>
          <div className="row">
            <Button
              variant="filled"
              loading={destroy.isPending}
              onClick={() => destroy.mutate(list.id, { onSettled: () => setAsking(false) })}
            >
              {t('ridings.lists.destroyYes')}
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {t('ridings.lists.keep')}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
