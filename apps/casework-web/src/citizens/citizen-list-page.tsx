import { EmptyState, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconArchive, IconCopy, IconPlus, IconUsers } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CitizenLine } from '../api/contract';
import { useCitizens } from '../api/office-api';
import { PageHead } from '../frame/page-head';
import { useMayWrite, useOfficeRole } from '../frame/role';
import table from '../frame/work-table.module.css';

/** Everybody the office knows, by name. Finding somebody is what the search is for; this is for leafing through. */
export function CitizenListPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const role = useOfficeRole();
  const citizens = useCitizens();
  const items = citizens.data?.pages.flatMap((page) => page.items) ?? [];
  const create = () => void navigate({ to: '/citizens/new' });
  return (
    <>
      <PageHead
        title={t('citizens.title')}
        acts={
          mayWrite && (
            <>
              <Button
                leftSection={<IconCopy size={16} aria-hidden="true" />}
                onClick={() => void navigate({ to: '/duplicates', search: {} })}
              >
                {t('person.duplicates')}
              </Button>
              {role === 'office_manager' && (
                <Button leftSection={<IconArchive size={16} aria-hidden="true" />} onClick={() => void navigate({ to: '/retention' })}>
                  {t('person.retention')}
                </Button>
              )}
              <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={create}>
                {t('citizens.create')}
              </Button>
            </>
          )
        }
      />
      <InlineProblem error={citizens.error} action={<Button onClick={() => void citizens.refetch()}>{kit('retry')}</Button>} />
      {citizens.data && items.length === 0 && (
        <EmptyState
          icon={<IconUsers size={22} aria-hidden="true" />}
          title={t('citizens.none')}
          help={t('citizens.noneHelp')}
          action={<Button onClick={create}>{t('citizens.create')}</Button>}
        />
      )}
      {items.length > 0 && (
        <table className={table['table']}>
          <caption className="visually-hidden">{t('citizens.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('citizens.name')}</th>
              <th scope="col">{t('citizens.address')}</th>
              <th scope="col">{t('citizens.phone')}</th>
              <th scope="col" className={table['number']}>
                {t('citizens.born')}
              </th>
              <th scope="col" className={table['number']}>
                {t('citizens.openCases')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((citizen) => (
              <Line key={citizen.id} citizen={citizen} />
            ))}
          </tbody>
        </table>
      )}
      {citizens.hasNextPage && (
        <p className={table['more']}>
          <Button loading={citizens.isFetchingNextPage} onClick={() => void citizens.fetchNextPage()}>
            {kit('seeMore')}
          </Button>
        </p>
      )}
    </>
  );
}

function Line({ citizen }: { readonly citizen: CitizenLine }) {
  return (
    <tr>
      <td className={table['name']}>
        <Link to="/citizens/$citizenId" params={{ citizenId: citizen.id }}>
          {citizen.familyName}, {citizen.givenName}
        </Link>
      </td>
      <td>{[citizen.addressLine, citizen.municipality].filter(Boolean).join(', ')}</td>
      <td className="nowrap">{citizen.phone}</td>
      <td className={table['number']}>{citizen.birthYear}</td>
      <td className={table['number']}>{citizen.openCases > 0 ? citizen.openCases : '–'}</td>
    </tr>
  );
}
