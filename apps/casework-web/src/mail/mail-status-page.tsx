import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useMailStatus } from './mail-api';
import classes from './mail-page.module.css';

/** Whether the mailbox and the sending server answer, asked when the page opens. */
export function MailStatusPage() {
  const { t } = useTranslation();
  const status = useMailStatus();
  const { data } = status;
  return (
    <>
      <PageHead
        title={t('mail.status.title')}
        acts={
          <Button loading={status.isFetching} onClick={() => void status.refetch()}>
            {t('mail.status.check')}
          </Button>
        }
      />
      <InlineProblem error={status.error} />
      {data && (
        <div className={classes['status']}>
          <Server title={t('mail.status.receiving')} server={data.receiving}>
            {data.mailbox && <p>{t('mail.status.folder', { name: data.mailbox })}</p>}
          </Server>
          <Server title={t('mail.status.sending')} server={data.sending}>
            {data.from && <p>{t('mail.status.fromAddress', { address: data.from })}</p>}
            {data.waiting > 0 && <p>{t('mail.status.waiting', { count: data.waiting })}</p>}
            {data.unsure > 0 && <p>{t('mail.status.unsure', { count: data.unsure })}</p>}
          </Server>
        </div>
      )}
    </>
  );
}

type State = NonNullable<ReturnType<typeof useMailStatus>['data']>['receiving'];

function Server({ title, server, children }: { readonly title: string; readonly server: State; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { day, time } = useFormats();
  const { answers, lastGoodAt } = server;
  const last = lastGoodAt === null ? null : new Date(lastGoodAt);
  const Icon = answers === 'yes' ? IconCircleCheck : IconAlertTriangle;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {server.configured && answers ? (
        <p>
          <Icon size={16} aria-hidden="true" /> <b>{t(`mail.status.${answers}`)}</b>{' '}
          <span className="quiet">
            · {last ? t('mail.status.lastGood', { when: `${day(last)}, ${time(last)}` }) : t('mail.status.never')}
          </span>
        </p>
      ) : (
        <>
          <p>
            <b>{t('mail.status.notSet')}</b>
          </p>
          <p className="quiet">{t('mail.status.notSetHelp')}</p>
        </>
      )}
      {children}
    </section>
  );
}
