import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { CASE_STATES } from '../api/contract';
import type { CaseFile } from '../api/contract';
import type { SideProps } from './case-side';
import classes from './case-side.module.css';
import { useCaseAct } from './cases-api';
import { useCategoryTree } from './categories-api';
import { Due } from './due';
import { DueLine } from './due-line';

/** When the case is due, on a line of time, and what it waits for. */
export function DueSection({ file, mayChange, onAsk }: SideProps) {
  const { t } = useTranslation();
  const delay = useCategoryTree().data?.categories.find(({ key }) => key === file.category)?.delayDays;
  const closed = file.status === 'closed';
  return (
    <section className={classes['section']}>
      <div className={classes['pair']}>
        <div>
          <h2>
            {t('case.dueTitle')}
            {mayChange && (
              <button type="button" onClick={() => onAsk('due')}>
                {t('case.dueSet')}
              </button>
            )}
          </h2>
          <Due dueOn={file.dueOn} settled={closed} />
          {delay !== undefined && !closed && <p className="meta">{t('file.delay', { count: delay })}</p>}
        </div>
        <div>
          <h2>{t('case.state')}</h2>
          <StateChoice file={file} mayChange={mayChange} />
        </div>
      </div>
      {!closed && file.dueOn && <DueLine openedAt={file.openedAt} dueOn={file.dueOn} />}
    </section>
  );
}

function StateChoice({ file, mayChange }: { readonly file: CaseFile; readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  if (!mayChange || file.status === 'closed') return <b>{t(`file.status.${file.status}`)}</b>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('case.state')}
      value={file.status}
      disabled={act.isPending}
      onChange={(event) => {
        const status = CASE_STATES.find((one) => one === event.currentTarget.value);
        if (status) act.mutate({ act: 'status', version: file.version, status });
      }}
      data={CASE_STATES.map((one) => ({ value: one, label: t(`file.status.${one}`) }))}
    />
  );
}
