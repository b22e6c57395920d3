import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDecide, useFinish, useHandOverCitizens, usePack } from './hand-over-api';
import type { Decision, HandOverCitizen, HandOverState } from './hand-over-api';
import classes from './hand-over.module.css';

const DECISIONS = ['transfer', 'return', 'destroy'] as const satisfies readonly Decision[];
/** What one package or one finishing takes. */
const AT_ONCE = 50;

/** The citizens of one state, and what can be done with those that are chosen. */
export function HandOverList({ state }: { readonly state: HandOverState }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const citizens = useHandOverCitizens(state);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = citizens.data?.pages.flatMap((page) => page.items) ?? [];
  const here = items.filter(({ citizenId }) => chosen.has(citizenId));
  const all = items.length > 0 && here.length === items.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  if (citizens.data && items.length === 0)
    return (
      <EmptyState
        icon={<IconArrowsExchange size={22} aria-hidden="true" />}
        title={t('handOver.emptyList')}
        help={t(`handOver.help.${state}`)}
      />
    );
  return (
    <>
      <InlineProblem error={citizens.error} />
      {state !== 'done' && items.length > 0 && (
        <div className={classes['acts']}>
          <Checkbox
            label={t('handOver.all')}
            checked={all}
            indeterminate={here.length > 0 && !all}
            onChange={() => setChosen(new Set(all ? [] : items.map(({ citizenId }) => citizenId)))}
          />
          <Acts state={state} chosen={here} onDone={() => setChosen(new Set())} />
        </div>
      )}
      <ul className={classes['lines']}>
        {items.map((one) => (
          <Line
            key={one.citizenId}
            one={one}
            chosen={state === 'done' ? null : chosen.has(one.citizenId)}
            onChoose={() => toggle(one.citizenId)}
          />
        ))}
      </ul>
      {citizens.hasNextPage && <Button onClick={() => void citizens.fetchNextPage()}>{kit('seeMore')}</Button>}
    </>
  );
}

interface LineProps {
  readonly one: HandOverCitizen;
  readonly chosen: boolean | null;
  readonly onChoose: () => void;
}

function Line({ one, chosen, onChoose }: LineProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <li data-chosen={chosen || undefined}>
      {chosen !== null && <Checkbox aria-label={t('handOver.choose', { name: one.name ?? '' })} checked={chosen} onChange={onChoose} />}
      {one.name === null ? (
        <span className="mono">{one.certificate}</span>
      ) : (
        <Link to="/citizens/$citizenId" params={{ citizenId: one.citizenId }}>
          {one.name}
        </Link>
      )}
      {one.name !== null && <span className="quiet">{t('handOver.openCases', { count: one.openCases })}</span>}
      {one.doneAt && (
        <span className="quiet">
          {one.decision && t(`handOver.decided.${one.decision}`)}, {date(new Date(one.doneAt))}
        </span>
      )}
      {one.packed && one.doneAt === null && <span className={classes['packed']}>{t('handOver.packed')}</span>}
    </li>
  );
}

interface ActsProps {
  readonly state: HandOverState;
  readonly chosen: readonly HandOverCitizen[];
  readonly onDone: () => void;
}

function Acts({ state, chosen, onDone }: ActsProps) {
  const { t } = useTranslation();
  const decide = useDecide();
  const finish = useFinish();
  const pack = usePack();
  const [sure, setSure] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const ids = chosen.map(({ citizenId }) => citizenId);
  const none = ids.length === 0;
  const first = ids.slice(0, AT_ONCE);
  const ready = state === 'destroy' || chosen.every(({ packed }) => packed);
  return (
    <>
      {state === 'undecided' &&
        DECISIONS.map((decision) => (
          <Button
            key={decision}
            disabled={none}
            loading={decide.isPending}
            onClick={() => decide.mutate({ citizenIds: ids, decision }, { onSuccess: onDone })}
          >
            {t(`handOver.decide.${decision}`)}
          </Button>
        ))}
      {state === 'transfer' && (
        <>
          <PasswordInput
            aria-label={t('handOver.passphrase')}
            placeholder={t('handOver.passphrase')}
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button
            disabled={none || passphrase.length < 12}
            loading={pack.isPending}
            onClick={() => pack.mutate({ citizenIds: first, passphrase })}
          >
            {t('handOver.makePackage')}
          </Button>
        </>
      )}
      {state === 'return' && (
        <Button disabled={ids.length !== 1} loading={pack.isPending} onClick={() => ids[0] && pack.mutate({ citizenId: ids[0] })}>
          {t('handOver.makePage')}
        </Button>
      )}
      {state !== 'undecided' &&
        (sure ? (
          <>
            <span>{t('handOver.sure', { count: first.length })}</span>
            <Button
              loading={finish.isPending}
              onClick={() =>
                finish.mutate(first, {
                  onSuccess: () => {
                    setSure(false);
                    onDone();
                  },
                })
              }
            >
              {t('handOver.finish')}
            </Button>
            <Button variant="subtle" onClick={() => setSure(false)}>
              {t('handOver.notNow')}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={none || !ready} onClick={() => setSure(true)}>
              {t('handOver.finish')}
            </Button>
            <Button
              variant="subtle"
              disabled={none}
              onClick={() => decide.mutate({ citizenIds: ids, decision: null }, { onSuccess: onDone })}
            >
              {t('handOver.takeBack')}
            </Button>
          </>
        ))}
      {finish.data && finish.data.left > 0 && <p role="status">{t('handOver.left', { count: finish.data.left })}</p>}
      <InlineProblem error={decide.error ?? finish.error ?? pack.error} />
    </>
  );
}
