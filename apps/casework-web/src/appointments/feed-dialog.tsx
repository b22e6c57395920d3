import { Dialog, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCalendarFeed, useCloseCalendarFeed, useOpenCalendarFeed } from './appointments-api';
import classes from './appointments.module.css';

/** One's own calendar elsewhere: what it will know, its address, and how to close it. */
export function FeedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { date, moment } = useFormats();
  const feed = useCalendarFeed();
  const open = useOpenCalendarFeed();
  const close = useCloseCalendarFeed();
  const [copied, setCopied] = useState(false);
  const since = feed.data?.since ?? null;
  const address = open.data && since ? `${window.location.origin}${open.data.path}` : null;
  return (
    <Dialog title={t('appointments.feed.title')} onClose={onClose}>
      <div className={classes['form']}>
        <p>{t('appointments.feed.help')}</p>
        {feed.data && (
          <p className="quiet" role="status">
            {since === null ? t('appointments.feed.none') : t('appointments.feed.since', { date: date(new Date(since)) })}{' '}
            {since !== null &&
              (feed.data.readAt === null
                ? t('appointments.feed.neverRead')
                : t('appointments.feed.read', { at: moment(new Date(feed.data.readAt)) }))}
          </p>
        )}
        {address && (
          <div className={classes['form']} role="status">
            <p>
              <b>{t('appointments.feed.once')}</b>
            </p>
            <p className={classes['address']} aria-label={t('appointments.feed.address')}>
              {address}
            </p>
            <div>
              <Button onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
                {t(copied ? 'appointments.feed.copied' : 'appointments.feed.copy')}
              </Button>
            </div>
          </div>
        )}
        <InlineProblem error={feed.error ?? open.error ?? close.error} />
        <div className="row">
          <Button
            variant="filled"
            loading={open.isPending}
            onClick={() => {
              setCopied(false);
              open.mutate();
            }}
          >
            {t(since === null ? 'appointments.feed.open' : 'appointments.feed.again')}
          </Button>
          {since !== null && (
            <Button loading={close.isPending} onClick={() => close.mutate()}>
              {t('appointments.feed.close')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
