import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconChevronRight, IconHistory } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useCitizen } from '../api/office-api';
import { PageHead } from '../frame/page-head';
import table from '../frame/work-table.module.css';
import { useHistory } from './citizens-api';
import type { HistoryLine } from './citizens-api';
import classes from './history-page.module.css';

/** Who looked at a record, and who changed what. The office manager alone may read it, and the reading is an entry too. */
export function HistoryPage() {
  const { citizenId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const kit = useKitWords();
  const citizen = useCitizen(citizenId);
  const history = useHistory(citizenId);
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('person.history')}
        above={
          citizen.data && (
            <>
              <Link to="/citizens/$citizenId" params={{ citizenId }}>
                {citizen.data.givenName} {citizen.data.familyName}
              </Link>
              <IconChevronRight size={14} aria-hidden="true" />
              <span>{t('person.history')}</span>
            </>
          )
        }
      />
      <div className={classes['page']}>
        <p className="quiet">{t('person.historyHelp')}</p>
        <InlineProblem error={history.error} action={<Button onClick={() => void history.refetch()}>{kit('retry')}</Button>} />
        {history.data && items.length === 0 && (
          <EmptyState icon={<IconHistory size={22} aria-hidden="true" />} title={t('person.historyNone')} />
        )}
        {items.length > 0 && (
          <table className={table['table']}>
            <caption className="visually-hidden">{t('person.history')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('person.historyWhen')}</th>
                <th scope="col">{t('person.historyWho')}</th>
                <th scope="col">{t('person.historyWhat')}</th>
                <th scope="col">{t('person.historyChanges')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((line, index) => (
                <Line key={`${line.at}${line.act}${index}`} line={line} />
              ))}
            </tbody>
          </table>
        )}
        {history.hasNextPage && (
          <p className={table['more']}>
            <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              {kit('seeMore')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { t, i18n } = useTranslation();
  const { moment } = useFormats();
  const named = (field: string) => (i18n.exists(`citizen.${field}`) ? t(`citizen.${field}`, { defaultValue: field }) : field);
  return (
    <tr>
      <td className="nowrap">{moment(new Date(line.at))}</td>
      <td>{line.who?.name ?? t('person.operator')}</td>
      <td>
        {t(`person.kindOf.${line.kind}`)} <span className="mono faint">{line.act}</span>
      </td>
      <td>
        <div className={classes['changes']}>
          {line.changes.map(({ field, before, after }) => (
            <span key={field}>
              {t('person.becomes', { field: named(field), before: before ?? t('person.empty'), after: after ?? t('person.empty') })}
            </span>
          ))}
        </div>
      </td>
    </tr>
  );
}
