import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useDownload } from '../frame/use-download';
import { LetterSheet } from './letter-sheet';
import { useLetter } from './letters-api';
import classes from './letters.module.css';

/** One letter, to read, print and keep. */
export function LetterPage() {
  const { letterId } = useParams({ strict: false });
  const { t } = useTranslation();
  const { moment } = useFormats();
  const letter = useLetter(letterId ?? '');
  const download = useDownload();
  if (letter.error) return <InlineProblem error={letter.error} action={<Link to="/cases">{t('cases.title')}</Link>} />;
  if (!letter.data) return null;
  const { id, caseId, caseNumber, subject, author, at } = letter.data;
  return (
    <>
      <PageHead
        title={subject}
        above={
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('letters.case', { number: caseNumber })}
          </Link>
        }
        below={<p className="quiet">{t('letters.by', { name: author.name, at: moment(new Date(at)) })}</p>}
        acts={(['pdf', 'docx'] as const).map((form) => (
          <Button
            key={form}
            variant={form === 'pdf' ? 'filled' : 'default'}
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            loading={download.isPending}
            onClick={() => download.mutate({ path: `/api/letters/${id}/${form}`, name: `${caseNumber}.${form}` })}
          >
            {t(`letters.${form}`)}
          </Button>
        ))}
      />
      <div className={classes['page']}>
        <InlineProblem error={download.error} />
        <LetterSheet letter={letter.data} />
      </div>
    </>
  );
}
