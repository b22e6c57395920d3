import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconCopy, IconDownload, IconTrash } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Chip } from '../frame/chip';
import { PageHead } from '../frame/page-head';
import { useMayWrite, useOfficeRole } from '../frame/role';
import { useDownload } from '../frame/use-download';
import { CertificatePanel } from './certificate-panel';
import { DeriveDialog } from './derive-dialog';
import { DestroyDialog } from './destroy-dialog';
import { Lineage, placed } from './lineage';
import { MailingPeople } from './mailing-people';
import { useMailing, useRefresh } from './mailings-api';
import type { Mailing } from './mailings-api';
import classes from './mailings.module.css';
import { Verdict } from './verdict';

/** One list: who and why, what left with it, where it comes from; or, once destroyed, its certificate. */
export function MailingPage() {
  const { mailingId } = useParams({ strict: false });
  const { t } = useTranslation();
  const mailing = useMailing(mailingId ?? '');
  if (mailing.error) return <InlineProblem error={mailing.error} action={<Link to="/mailings">{t('mailings.title')}</Link>} />;
  return mailing.data ? <OneMailing key={mailing.data.id} mailing={mailing.data} /> : null;
}

function OneMailing({ mailing }: { readonly mailing: Mailing }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const mayWrite = useMayWrite();
  const mayDestroy = useOfficeRole() === 'office_manager';
  const [asking, setAsking] = useState<'derive' | 'destroy' | null>(null);
  const destroyed = mailing.state === 'destroyed';
  return (
    <>
      <PageHead
        title={mailing.name}
        above={
          <>
            <Link to="/mailings">{t('mailings.title')}</Link>
            <span className="mono">{mailing.number}</span>
          </>
        }
        beside={
          <>
            <Chip>{t(`mailings.purpose.${mailing.purpose}`)}</Chip>
            {destroyed && <Chip>{t('mailings.state.destroyed')}</Chip>}
          </>
        }
        below={
          <p className="quiet">
            {mailing.author.name}, {moment(new Date(mailing.createdAt))} · {t('mailings.rulesVersion', { version: mailing.rulesVersion })}
          </p>
        }
        acts={
          !destroyed && (
            <>
              {mayWrite && (
                <Button leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={() => setAsking('derive')}>
                  {t('mailings.derive')}
                </Button>
              )}
              {mayDestroy && (
                <Button leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={() => setAsking('destroy')}>
                  {t('mailings.destroy')}
                </Button>
              )}
            </>
          )
        }
      />
      <div className={classes['page']}>
        {destroyed ? <CertificatePanel mailing={mailing} /> : <Verdict {...mailing} made />}
        <Exports mailing={mailing} mayExport={mayWrite && !destroyed} />
        <section className={classes['section']}>
          <h2>{t('mailings.lineage')}</h2>
          <Lineage family={mailing.lineage} here={mailing.id} />
          <ul className={classes['lines']}>
            {placed(mailing.lineage)
              .filter(({ mailing: one }) => one.id !== mailing.id)
              .map(({ mailing: one }) => (
                <li key={one.id}>
                  <Link to="/mailings/$mailingId" params={{ mailingId: one.id }}>
                    {one.number} · {one.name}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
        {destroyed ? <p className="quiet">{t('mailings.gone')}</p> : <MailingPeople mailing={mailing} />}
      </div>
      {asking === 'derive' && <DeriveDialog mailing={mailing} onClose={() => setAsking(null)} />}
      {asking === 'destroy' && <DestroyDialog mailing={mailing} onClose={() => setAsking(null)} />}
    </>
  );
}

function Exports({ mailing, mayExport }: { readonly mailing: Mailing; readonly mayExport: boolean }) {
  const { t } = useTranslation();
  const { moment, number } = useFormats();
  const refresh = useRefresh();
  const download = useDownload(() => void refresh());
  const take = (form: 'labels' | 'csv', ending: string) =>
    download.mutate({ path: `/api/mailings/${mailing.id}/${form}`, name: `${mailing.number}.${ending}`, method: 'POST' });
  return (
    <section className={classes['section']}>
      <h2>{t('mailings.exports')}</h2>
      {mayExport && (
        <>
          <div className={classes['acts']}>
            {mailing.channel === 'post' && (
              <Button
                variant="filled"
                leftSection={<IconDownload size={16} aria-hidden="true" />}
                loading={download.isPending}
                onClick={() => take('labels', 'pdf')}
              >
                {t('mailings.labels')}
              </Button>
            )}
            <Button
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              loading={download.isPending}
              onClick={() => take('csv', 'csv')}
            >
              {t('mailings.csv')}
            </Button>
          </div>
          <p className="meta">{t('mailings.exportHelp')}</p>
          <InlineProblem error={download.error} />
        </>
      )}
      {mailing.exportsMade.length === 0 && <p className="quiet">{t('mailings.noExports')}</p>}
      <ul className={classes['lines']} aria-live="polite">
        {mailing.exportsMade.map((one) => (
          <li key={one.id}>
            <b>{t('mailings.exported', { form: t(`mailings.form.${one.form}`), people: number(one.people), name: one.by.name })}</b>
            <span className="grow" />
            <time dateTime={one.at}>{moment(new Date(one.at))}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
