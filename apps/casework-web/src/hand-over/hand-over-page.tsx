import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, Progress, SegmentedControl, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useBeginHandOver, useCloseHandOver, useHandOver } from './hand-over-api';
import type { HandOver, HandOverState } from './hand-over-api';
import { HandOverList } from './hand-over-list';
import classes from './hand-over.module.css';

const STATES = ['undecided', 'transfer', 'return', 'destroy', 'done'] as const satisfies readonly HandOverState[];

/** The end of a mandate: each citizen's file transferred, returned or destroyed, as somebody decided, and nothing by default. */
export function HandOverPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const handOver = useHandOver();
  return (
    <>
      <PageHead title={t('handOver.title')} />
      <InlineProblem error={handOver.error} action={<Button onClick={() => void handOver.refetch()}>{kit('retry')}</Button>} />
      {handOver.data && <div className={classes['page']}>{handOver.data.id === null ? <Begin /> : <Under view={handOver.data} />}</div>}
    </>
  );
}

function Begin() {
  const { t } = useTranslation();
  const begin = useBeginHandOver();
  const [successor, setSuccessor] = useState('');
  return (
    <>
      <EmptyState icon={<IconArrowsExchange size={22} aria-hidden="true" />} title={t('handOver.none')} help={t('handOver.noneHelp')} />
      <form
        className={classes['begin']}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate(successor || null);
        }}
      >
        <TextInput
          label={t('handOver.successor')}
          description={t('handOver.successorHelp')}
          maxLength={200}
          value={successor}
          onChange={(event) => setSuccessor(event.currentTarget.value)}
        />
        <InlineProblem error={begin.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={begin.isPending}>
            {t('handOver.begin')}
          </Button>
        </div>
      </form>
    </>
  );
}

function Under({ view }: { readonly view: HandOver }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const close = useCloseHandOver();
  const [state, setState] = useState<HandOverState>('undecided');
  const decided = view.decisions.reduce((total, one) => total + one.decided, 0);
  const done = view.decisions.reduce((total, one) => total + one.done, 0);
  const total = decided + view.undecided;
  const count = (of: HandOverState): number => {
    if (of === 'undecided') return view.undecided;
    if (of === 'done') return done;
    const row = view.decisions.find(({ decision }) => decision === of);
    return (row?.decided ?? 0) - (row?.done ?? 0);
  };
  return (
    <>
      <div className={classes['progress']} role="status">
        <span>{t('handOver.progress', { done: number(done), total: number(total) })}</span>
        <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t('handOver.title')} />
      </div>
      <SegmentedControl
        className={classes['states'] ?? ''}
        aria-label={t('handOver.state')}
        value={state}
        onChange={(value) => setState(STATES.find((one) => one === value) ?? 'undecided')}
        data={STATES.map((one) => ({ value: one, label: `${t(`handOver.states.${one}`)} ${number(count(one))}` }))}
      />
      <p className="meta">{t(`handOver.help.${state}`)}</p>
      <HandOverList key={state} state={state} />
      <InlineProblem error={close.error} />
      {view.finished && (
        <div className="row">
          <Button variant="filled" size="lg" loading={close.isPending} onClick={() => close.mutate()}>
            {t('handOver.close')}
          </Button>
        </div>
      )}
    </>
  );
}
