import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useDownload } from '../frame/use-download';
import { useMailingCertificate } from './mailings-api';
import type { Mailing } from './mailings-api';
import classes from './mailings.module.css';

/** What remains of destroyed lists: counts, numbers, dates, and a fingerprint that anybody can compute again. */
export function CertificatePanel({ mailing }: { readonly mailing: Mailing }) {
  const { t } = useTranslation();
  const { number, moment, date } = useFormats();
  const certificate = useMailingCertificate(mailing.id, true);
  const download = useDownload();
  if (!certificate.data) return <InlineProblem error={certificate.error} />;
  const { statement, hash, by } = certificate.data;
  return (
    <div className={classes['certificate']}>
      <h2>{t('mailings.certificate', { number: statement.number })}</h2>
      <p>
        {t('mailings.certificateLead', {
          people: number(statement.people),
          rows: number(statement.rows),
          lists: number(statement.lists.length),
        })}
      </p>
      <ul className={classes['lines']}>
        {statement.lists.map((list) => (
          <li key={list.id}>
            <b className="mono">{list.number}</b>
            <span>{list.derivation ? t(`mailings.derivation.${list.derivation}`) : t('mailings.fresh')}</span>
            <span>{t(`mailings.purpose.${list.purpose}`)}</span>
            <span className="quiet">{date(new Date(list.createdAt))}</span>
            <span className="grow" />
            <span>
              {t('mailings.listIn')} {number(list.taken)} · {t('mailings.listOut')} {number(list.leftOut)} · {t('mailings.exports')}{' '}
              {number(list.exports.length)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('mailings.certificateBy', { name: by.name, at: moment(new Date(statement.at)) })}</p>
      <p className="quiet">{t('mailings.destroyCopies')}</p>
      <p className="meta">{t('mailings.fingerprint')}</p>
      <p className={classes['hash']}>{(hash.match(/.{1,4}/g) ?? []).join(' ')}</p>
      <div>
        <Button
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          loading={download.isPending}
          onClick={() => download.mutate({ path: `/api/mailings/${mailing.id}/certificate/pdf`, name: `${statement.number}.pdf` })}
        >
          {t('mailings.certificatePdf')}
        </Button>
      </div>
      <InlineProblem error={download.error} />
    </div>
  );
}
