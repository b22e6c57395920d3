import { EmptyState, InlineProblem, useFormats, useKitWords, useLanguage } from '@cloison/platform/web-kit';
import { Button, NativeSelect } from '@mantine/core';
import { IconChartBar, IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useDownload } from '../frame/use-download';
import { Bodies, Categories, Municipalities, Outcomes, Volume } from './report-figures';
import { useReport } from './reports-api';
import type { Report, ReportPeriod } from './reports-api';
import classes from './report.module.css';

/** What the office did in a period: a sentence to repeat, then what shows it. */
export function ReportPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { pick } = useFormats();
  const [chosen, setChosen] = useState<string>();
  const report = useReport(chosen);
  const { data } = report;
  return (
    <>
      <PageHead
        title={t('reports.title')}
        beside={
          data && (
            <>
              <PeriodChoice periods={data.periods} value={data.period.key} onChange={setChosen} />
              <span className="meta">{t('reports.comparedWith', { period: pick(data.comparedWith.name) })}</span>
            </>
          )
        }
        acts={data?.over && <Files period={data.period.key} />}
      />
      <InlineProblem error={report.error} action={<Button onClick={() => void report.refetch()}>{kit('retry')}</Button>} />
      {data && <Findings report={data} />}
    </>
  );
}

function Findings({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const restricted = report.restrictedOpened;
  return (
    <div className={classes['page']}>
      <p className={classes['sentence']}>
        {report[language === 'fr' ? 'sentenceFr' : 'sentenceEn'].map(({ text, strong }, index) =>
          strong ? <b key={index}>{text}</b> : text,
        )}
      </p>
      {!report.over && <p className={classes['notice']}>{t('reports.underWay')}</p>}
      {report.opened === null ? (
        <EmptyState icon={<IconChartBar size={22} aria-hidden="true" />} title={t('reports.fewTitle')} help={t('reports.fewHelp')} />
      ) : (
        <div className={classes['grid']}>
          <Volume report={report} />
          <Bodies report={report} />
          <Categories report={report} />
          <div className={classes['stack']}>
            <Municipalities report={report} />
            <Outcomes report={report} />
          </div>
        </div>
      )}
      {restricted > 0 && <p className={classes['note']}>{t('reports.restricted', { count: restricted })}</p>}
    </div>
  );
}

function Files({ period }: { readonly period: string }) {
  const { t } = useTranslation();
  const files = useDownload();
  const file = (kind: 'pdf' | 'xlsx') => () =>
    files.mutate({ path: `/api/reports/${kind}?period=${period}`, name: `rapport-${period}.${kind}` });
  return (
    <>
      <Button leftSection={<IconFileTypePdf size={18} aria-hidden="true" />} loading={files.isPending} onClick={file('pdf')}>
        {t('reports.pdf')}
      </Button>
      <Button leftSection={<IconTable size={18} aria-hidden="true" />} loading={files.isPending} onClick={file('xlsx')}>
        {t('reports.sheet')}
      </Button>
      <InlineProblem error={files.error} />
    </>
  );
}

interface PeriodChoiceProps {
  readonly periods: readonly ReportPeriod[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function PeriodChoice({ periods, value, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation();
  const { pick } = useFormats();
  const group = (kind: ReportPeriod['kind'], label: string) => ({
    group: label,
    items: periods.filter((period) => period.kind === kind).map(({ key, name }) => ({ value: key, label: pick(name) })),
  });
  return (
    <NativeSelect
      aria-label={t('reports.period')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[group('month', t('reports.months')), group('quarter', t('reports.quarters')), group('year', t('reports.years'))].filter(
        ({ items }) => items.length > 0,
      )}
    />
  );
}
