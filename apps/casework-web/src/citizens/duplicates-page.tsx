import { EmptyState, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconChevronRight, IconCopy } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import { useDuplicates, useScanDuplicates, useTellApart } from './citizens-api';
import type { DuplicatePair, DuplicateSide } from './citizens-api';
import classes from './duplicates-page.module.css';
import { Reasons, SideFacts } from './likely-duplicates';

/** Pairs of records that may be of one person. Each is looked at by a person, who says that they are two or joins them. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const mayWrite = useMayWrite();
  const { citizen } = useSearch({ strict: false });
  const duplicates = useDuplicates(citizen);
  const scan = useScanDuplicates();
  const compare = mayWrite && (
    <Button loading={scan.isPending} onClick={() => scan.mutate()}>
      {t('person.scan')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('person.duplicates')}
        above={
          <>
            <Link to="/citizens">{t('citizens.title')}</Link>
            <IconChevronRight size={14} aria-hidden="true" />
            <span>{t('person.duplicates')}</span>
          </>
        }
        acts={duplicates.data && duplicates.data.items.length > 0 && compare}
      />
      <div className={classes['page']}>
        <p className="quiet">{t('person.duplicatesHelp')}</p>
        <p className="meta" role="status">
          {scan.data && t('person.scanned', scan.data)}
        </p>
        <InlineProblem
          error={duplicates.error ?? scan.error}
          action={<Button onClick={() => void duplicates.refetch()}>{kit('retry')}</Button>}
        />
        {duplicates.data?.items.length === 0 && (
          <EmptyState
            icon={<IconCopy size={22} aria-hidden="true" />}
            title={t('person.duplicatesNone')}
            help={t('person.duplicatesNoneHelp')}
            action={compare}
          />
        )}
        {duplicates.data && duplicates.data.items.length > 0 && (
          <ul className={classes['list']}>
            {duplicates.data.items.map((pair) => (
              <Pair key={`${pair.first.id}${pair.second.id}`} pair={pair} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Pair({ pair: { first, second, why } }: { readonly pair: DuplicatePair }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const apart = useTellApart();
  // the one with cases is proposed to stay
  const [kept, gone] = second.openCases > first.openCases ? [second, first] : [first, second];
  return (
    <li className={classes['pair']}>
      <Side side={kept} />
      <Side side={gone} />
      <div className={classes['why']}>
        <Reasons why={why} />
        <InlineProblem error={apart.error} />
      </div>
      <div className={classes['acts']}>
        <Button
          onClick={() => void navigate({ to: '/citizens/$citizenId/merge/$otherId', params: { citizenId: kept.id, otherId: gone.id } })}
        >
          {t('person.compare')}
        </Button>
        <Button variant="subtle" loading={apart.isPending} onClick={() => apart.mutate({ firstId: first.id, secondId: second.id })}>
          {t('person.twoPeople')}
        </Button>
      </div>
    </li>
  );
}

function Side({ side }: { readonly side: DuplicateSide }) {
  return (
    <div>
      <Link to="/citizens/$citizenId" params={{ citizenId: side.id }}>
        <b>
          {side.givenName} {side.familyName}
        </b>
      </Link>
      <p>
        <SideFacts side={side} />
      </p>
    </div>
  );
}
