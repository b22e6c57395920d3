import { StanceBar, STANCES } from '@cloison/partisan/theme';
import type { Stance } from '@cloison/partisan/theme';
import { EmptyState, InlineProblem, useFormats, useKitWords, useShortcuts, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDivision, useElectors } from '../api/campaign-api';
import type { Division, Tally } from '../api/contract';
import { ElectorPanel } from './elector-panel';
import { ElectorTable } from './elector-table';
import classes from './electors-page.module.css';

/** A search is an entry of the log: it leaves once typing has settled. */
const SETTLED_MS = 250;

/** The list, its filters, and beside it the elector who was chosen. */
export function ElectorsPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), SETTLED_MS);
  const [stance, setStance] = useState<Stance | ''>('');
  const [pollingDivision, setPollingDivision] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const division = useDivision();
  const electors = useElectors({
    search: settled.length >= 2 ? settled : undefined,
    stance: stance || undefined,
    pollingDivision: pollingDivision || undefined,
  });
  const items = electors.data?.pages.flatMap((page) => page.items) ?? [];
  const tally = electors.data?.pages[0]?.tally ?? null;
  const filtered = Boolean(settled || stance || pollingDivision);
  const move = (by: number) => {
    const at = items.findIndex((item) => item.id === chosen);
    const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) setChosen(next.id);
  };
  useShortcuts([
    { keys: 'j', label: t('electors.keyNext'), run: () => move(1) },
    { keys: 'k', label: t('electors.keyPrevious'), run: () => move(-1) },
    { keys: 'mod+k', label: t('electors.keySearch'), run: () => box.current?.focus() },
  ]);
  const clear = () => {
    setSearch('');
    setStance('');
    setPollingDivision('');
  };

  return (
    <div className={classes['page']} data-open={chosen !== null || undefined}>
      <section className={classes['list']} aria-labelledby="electors-title">
        <header className={classes['head']}>
          <div className={classes['title']}>
            <h1 id="electors-title" ref={heading} tabIndex={-1}>
              {t('electors.title')}
            </h1>
            {division.data && <About division={division.data} />}
          </div>
          {tally && <TallyBar tally={tally} />}
          <form className={classes['filters']} role="search" onSubmit={(event) => event.preventDefault()}>
            <label className={classes['search']}>
              <IconSearch size={18} aria-hidden="true" />
              <input
                ref={box}
                type="search"
                value={search}
                placeholder={t('electors.search')}
                aria-label={t('electors.search')}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            </label>
            <select
              className={classes['filter']}
              data-on={pollingDivision !== '' || undefined}
              aria-label={t('electors.division')}
              value={pollingDivision}
              onChange={(event) => setPollingDivision(event.currentTarget.value)}
            >
              <option value="">{t('electors.allDivisions')}</option>
              {division.data?.pollingDivisions.map(({ number, municipality }) => (
                <option key={`${number} ${municipality}`} value={number}>
                  {number} · {municipality}
                </option>
              ))}
            </select>
            <select
              className={classes['filter']}
              data-on={stance !== '' || undefined}
              aria-label={t('electors.stance')}
              value={stance}
              onChange={(event) => setStance(event.currentTarget.value as Stance | '')}
            >
              <option value="">{t('electors.allStances')}</option>
              {STANCES.map((one) => (
                <option key={one} value={one}>
                  {t(`stance.${one}`)}
                </option>
              ))}
            </select>
            <p className="meta" role="status">
              {electors.isFetching ? t('electors.searching') : electors.data && t('electors.shown', { count: items.length })}
            </p>
          </form>
        </header>
        <InlineProblem
          error={electors.error ?? division.error}
          action={<Button onClick={() => void electors.refetch()}>{kit('retry')}</Button>}
        />
        {electors.data && items.length === 0 && (
          <EmptyState
            icon={<IconUsers size={22} aria-hidden="true" />}
            title={filtered ? t('electors.noneTitle') : t('electors.emptyTitle')}
            help={filtered ? t('electors.noneHelp') : t('electors.emptyHelp')}
            action={
              filtered ? (
                <Button onClick={clear}>{t('electors.clear')}</Button>
              ) : (
                <Button onClick={() => void navigate({ to: '/lists' })}>{t('electors.load')}</Button>
              )
            }
          />
        )}
        {items.length > 0 && <ElectorTable electors={items} chosen={chosen} onChoose={setChosen} />}
        {electors.hasNextPage && (
          <p className={classes['more']}>
            <Button loading={electors.isFetchingNextPage} onClick={() => void electors.fetchNextPage()}>
              {t('electors.more')}
            </Button>
          </p>
        )}
      </section>
      {chosen && <ElectorPanel key={chosen} id={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

function About({ division }: { readonly division: Division }) {
  const { t } = useTranslation();
  const { number, name } = useFormats();
  const { account } = useSignedIn();
  const riding = account.districts.find((one) => one.id === division.district);
  const place = riding ? name(riding) : division.district;
  return (
    <p className="dense quiet">
      {division.electors > 0
        ? t('electors.about', { total: number(division.electors), vintage: division.listVintage ?? '–', place })
        : t('electors.aboutNone', { place })}
    </p>
  );
}

function TallyBar({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const words = Object.fromEntries(
    STANCES.map((one) => [one, t(`tally.${one}`, { count: tally[one], number: number(tally[one]) })]),
  ) as Record<Stance, string>;
  return (
    <div className={classes['tally']}>
      <StanceBar counts={tally} words={words} label={t('tally.label')} />
    </div>
  );
}
