import { Dialog, fieldProblem, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay, toDay } from '@cloison/platform/web-kit/format';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAddAbsence, useRemoveAbsence } from './team-api';
import type { Absence, TeamLoad } from './team-api';
import classes from './team.module.css';

interface AbsencesProps {
  readonly absences: readonly Absence[];
  readonly people: readonly TeamLoad[];
  readonly mayManage: boolean;
  readonly onShare: (accountId: string) => void;
}

/** Who is away, until when, who replaces, and what still stands in the absent person's name. */
export function Absences({ absences, people, mayManage, onShare }: AbsencesProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const remove = useRemoveAbsence();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="team-absences">
      <div className={classes['head']}>
        <h2 id="team-absences">{t('team.absences')}</h2>
        {mayManage && <Button onClick={() => setAdding(true)}>{t('team.addAbsence')}</Button>}
      </div>
      <InlineProblem error={remove.error} />
      {absences.length === 0 && <p className="quiet">{t('team.noAbsence')}</p>}
      <ul className={classes['lines']}>
        {absences.map(({ id, who, fromOn, toOn, replacedBy, openCases, movedSince, now }) => (
          <li key={id}>
            <b>{who.name}</b>
            <span className="nowrap">{t('team.fromTo', { from: shortDate(parseDay(fromOn)), to: shortDate(parseDay(toOn)) })}</span>
            <span className={classes['title']}>
              {replacedBy ? t('team.replacedBy', { name: replacedBy.name }) : t('team.notReplaced')}
              {now && openCases > 0 && ` · ${t('team.stillOpen', { count: openCases })}, ${t('team.movedSince', { count: movedSince })}`}
            </span>
            {mayManage && openCases > 0 && <Button onClick={() => onShare(who.id)}>{t('team.share')}</Button>}
            {mayManage && (
              <Button variant="subtle" loading={remove.isPending && remove.variables === id} onClick={() => remove.mutate(id)}>
                {t('team.removeAbsence')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddAbsence people={people} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddAbsence({ people, onClose }: { readonly people: readonly TeamLoad[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const add = useAddAbsence();
  const colleagues = people.flatMap(({ id, name, role }) => (id && role ? [{ value: id, label: name ?? '' }] : []));
  const [accountId, setAccountId] = useState(colleagues[0]?.value ?? '');
  const [replacedBy, setReplacedBy] = useState('');
  const [fromOn, setFromOn] = useState(toDay(new Date()));
  const [toOn, setToOn] = useState(toDay(new Date()));
  return (
    <Dialog title={t('team.addAbsence')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ accountId, fromOn, toOn, replacedBy: replacedBy || null }, { onSuccess: onClose });
        }}
      >
        <NativeSelect
          label={t('team.who')}
          value={accountId}
          data={colleagues}
          onChange={(event) => setAccountId(event.currentTarget.value)}
          error={fieldProblem(add.error, 'accountId')}
        />
        <TextInput
          type="date"
          label={t('team.fromOn')}
          required
          withAsterisk={false}
          value={fromOn}
          onChange={(event) => setFromOn(event.currentTarget.value)}
          error={fieldProblem(add.error, 'fromOn')}
        />
        <TextInput
          type="date"
          label={t('team.toOn')}
          required
          withAsterisk={false}
          value={toOn}
          onChange={(event) => setToOn(event.currentTarget.value)}
          error={fieldProblem(add.error, 'toOn')}
        />
        <NativeSelect
          label={t('team.replacement')}
          value={replacedBy}
          data={[{ value: '', label: t('team.nobody') }, ...colleagues.filter(({ value }) => value !== accountId)]}
          onChange={(event) => setReplacedBy(event.currentTarget.value)}
          error={fieldProblem(add.error, 'replacedBy')}
        />
        <InlineProblem error={add.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={add.isPending}>
            {t('team.note')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
