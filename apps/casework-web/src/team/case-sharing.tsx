import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useReassign, useTeamCases } from './team-api';
import type { TeamCase, TeamLoad } from './team-api';
import classes from './team.module.css';

interface CaseSharingProps {
  readonly person: TeamLoad | undefined;
  readonly accountId: string | null;
  readonly colleagues: readonly TeamLoad[];
  readonly mayGive: boolean;
  readonly onMoved: (id: string, message: string) => void;
}

const NOBODY = 'nobody';

/** The open cases of one person; chosen ones go to somebody else in one act. */
export function CaseSharing({ person, accountId, colleagues, mayGive, onMoved }: CaseSharingProps) {
  const { t } = useTranslation();
  const cases = useTeamCases(accountId);
  const reassign = useReassign();
  const others = colleagues.filter(({ id }) => id !== accountId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState(others[0]?.id ?? NOBODY);
  const items = cases.data?.items ?? [];
  const all = items.length > 0 && chosen.size === items.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const give = () => {
    const name = others.find(({ id }) => id === to)?.name ?? t('team.nobody');
    reassign.mutate(
      { caseIds: [...chosen], toId: to === NOBODY ? null : to },
      {
        onSuccess: ({ id, moved }) => {
          setChosen(new Set());
          onMoved(id, t('team.given', { count: moved, name }));
        },
      },
    );
  };
  return (
    <section aria-labelledby="team-cases" className={classes['cases']}>
      <h2 id="team-cases">{t('team.casesOf', { name: person?.name ?? t('team.nobody') })}</h2>
      <InlineProblem error={cases.error ?? reassign.error} />
      {cases.data && items.length === 0 && (
        <EmptyState icon={<IconFolder size={22} aria-hidden="true" />} title={t('team.none')} help={t('team.noneHelp')} />
      )}
      {items.length > 0 && mayGive && (
        <div className={classes['giving']}>
          <Checkbox
            label={t('team.all')}
            checked={all}
            indeterminate={chosen.size > 0 && !all}
            onChange={() => setChosen(new Set(all ? [] : items.map(({ id }) => id)))}
          />
          <span className="grow" />
          <NativeSelect
            aria-label={t('team.giveTo')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[
              ...others.map(({ id, name }) => ({ value: id ?? NOBODY, label: name ?? '' })),
              { value: NOBODY, label: t('team.nobody') },
            ]}
          />
          <Button variant="filled" disabled={chosen.size === 0} loading={reassign.isPending} onClick={give}>
            {t('team.give', { count: chosen.size })}
          </Button>
        </div>
      )}
      <ul className={classes['lines']}>
        {items.map((file) => (
          <Line key={file.id} file={file} chosen={mayGive ? chosen.has(file.id) : null} onChoose={() => toggle(file.id)} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly file: TeamCase;
  /** Null: nothing to choose. */
  readonly chosen: boolean | null;
  readonly onChoose: () => void;
}

function Line({ file, chosen, onChoose }: LineProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const late = file.nextOn !== null && daysBetween(parseDay(file.nextOn), new Date()) > 0;
  return (
    <li data-chosen={chosen || undefined}>
      {chosen !== null && <Checkbox aria-label={t('team.choose', { number: file.number })} checked={chosen} onChange={onChoose} />}
      <Link to="/cases/$caseId" params={{ caseId: file.id }}>
        {file.citizenName}
      </Link>
      <span className={classes['title']}>{file.title}</span>
      <span className="mono quiet nowrap">{file.number}</span>
      <span className="quiet nowrap">{t(`team.waiting.${file.waitingFor}`)}</span>
      <span className={late ? classes['late'] : 'quiet'}>{file.nextOn ? shortDate(parseDay(file.nextOn)) : t('cases.noDue')}</span>
    </li>
  );
}
