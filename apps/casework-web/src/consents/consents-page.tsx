import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { IconMicrophone, IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import { useEndingConsents, useReviewConsent, useVoiceConsents } from './consents-api';
import type { ConsentInCase } from './consents-api';
import classes from './consents.module.css';

/** What ends soon, for everybody; what was given by voice, for whoever answers for the office. */
export function ConsentsPage() {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const manager = useOfficeRole() === 'office_manager';
  const ending = useEndingConsents();
  return (
    <>
      <PageHead title={t('consents.pageTitle')} />
      <div className={classes['page']}>
        {manager && <Review />}
        <h2>{t('consents.page.ending')}</h2>
        <InlineProblem error={ending.error} />
        {ending.data?.items.length === 0 && (
          <EmptyState
            title={t('consents.page.endingEmpty')}
            help={t('consents.page.endingEmptyHelp')}
            icon={<IconSignature size={24} aria-hidden="true" />}
          />
        )}
        <ul className={classes['lines']}>
          {ending.data?.items.map((line) => (
            <Line key={line.consent.id} line={line}>
              <span>
                <span className="meta">{t('consents.page.until')}</span> {line.consent.until && shortDate(parseDay(line.consent.until))}
              </span>
            </Line>
          ))}
        </ul>
      </div>
    </>
  );
}

function Review() {
  const { t } = useTranslation();
  const voice = useVoiceConsents(true);
  const review = useReviewConsent();
  const { moment } = useFormats();
  return (
    <>
      <h2>{t('consents.page.review')}</h2>
      <InlineProblem error={voice.error ?? review.error} />
      {voice.data?.items.length === 0 && (
        <EmptyState
          title={t('consents.page.reviewEmpty')}
          help={t('consents.page.reviewEmptyHelp')}
          icon={<IconMicrophone size={24} aria-hidden="true" />}
        />
      )}
      <ul className={classes['lines']}>
        {voice.data?.items.map((line) => (
          <Line key={line.consent.id} line={line}>
            <span>
              {line.consent.voiceReason}{' '}
              <span className="meta">
                {line.consent.askedBy.name}, {line.consent.voiceAt && moment(new Date(line.consent.voiceAt))}
              </span>
            </span>
            <Button
              size="xs"
              aria-label={t('consents.page.reviewedLabel', { name: line.citizenName, number: line.caseNumber })}
              loading={review.isPending && review.variables === line.consent.id}
              onClick={() => review.mutate(line.consent.id)}
            >
              {t('consents.page.reviewed')}
            </Button>
          </Line>
        ))}
      </ul>
    </>
  );
}

function Line({ line, children }: { readonly line: ConsentInCase; readonly children: ReactNode }) {
  const { name } = useFormats();
  return (
    <li>
      <span>
        <Link to="/cases/$caseId" params={{ caseId: line.consent.caseId }}>
          {line.citizenName}
        </Link>{' '}
        <span className="meta mono">{line.caseNumber}</span>
      </span>
      <span>{name({ nameFr: line.consent.bodyNameFr, nameEn: line.consent.bodyNameEn })}</span>
      {children}
    </li>
  );
}
