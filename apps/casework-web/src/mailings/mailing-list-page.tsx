import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconMailbox, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Chip } from '../frame/chip';
import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import table from '../frame/work-table.module.css';
import { useMailings } from './mailings-api';
import type { MailingLine } from './mailings-api';

/** The office's mailings, the last one first. */
export function MailingListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const mailings = useMailings();
  const items = mailings.data?.items ?? [];
  return (
    <>
      <PageHead
        title={t('mailings.title')}
        below={<p className="quiet">{t('mailings.lead')}</p>}
        acts={
          <>
            <Button onClick={() => void navigate({ to: '/mailings/answer' })}>{t('mailings.ask')}</Button>
            <Button onClick={() => void navigate({ to: '/mailings/contacts' })}>{t('mailings.contacts')}</Button>
            {mayWrite && (
              <Button
                variant="filled"
                leftSection={<IconPlus size={16} aria-hidden="true" />}
                onClick={() => void navigate({ to: '/mailings/new' })}
              >
                {t('mailings.create')}
              </Button>
            )}
          </>
        }
      />
      <InlineProblem error={mailings.error} />
      {mailings.data && items.length === 0 && (
        <EmptyState
          icon={<IconMailbox size={22} aria-hidden="true" />}
          title={t('mailings.none')}
          help={t('mailings.noneHelp')}
          action={mayWrite && <Link to="/mailings/new">{t('mailings.create')}</Link>}
        />
      )}
      {items.length > 0 && (
        <table className={table['table']}>
          <caption className="visually-hidden">{t('mailings.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('mailings.name')}</th>
              <th scope="col">{t('mailings.purposeLabel')}</th>
              <th scope="col">{t('mailings.madeBy')}</th>
              <th scope="col">{t('mailings.number')}</th>
              <th scope="col" className={table['number']}>
                {t('mailings.people')}
              </th>
              <th scope="col" className={table['number']}>
                {t('mailings.leftOut')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((mailing) => (
              <Line key={mailing.id} mailing={mailing} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Line({ mailing }: { readonly mailing: MailingLine }) {
  const { t } = useTranslation();
  const { number, shortDate } = useFormats();
  return (
    <tr>
      <td className={table['name']}>
        <Link to="/mailings/$mailingId" params={{ mailingId: mailing.id }}>
          {mailing.name}
        </Link>{' '}
        {mailing.state === 'destroyed' && <Chip>{t('mailings.state.destroyed')}</Chip>}
      </td>
      <td>{t(`mailings.purpose.${mailing.purpose}`)}</td>
      <td className="quiet">
        {mailing.author.name}, {shortDate(new Date(mailing.createdAt))}
      </td>
      <td className="mono nowrap">{mailing.number}</td>
      <td className={table['number']}>{number(mailing.taken)}</td>
      <td className={table['number']}>{number(mailing.leftOut)}</td>
    </tr>
  );
}
