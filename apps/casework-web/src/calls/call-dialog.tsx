import { Dialog, InlineProblem, Kbd, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCitizen, useCreateCitizen } from '../api/office-api';
import { CallFields, noCall } from '../cases/call-fields';
import type { Call } from '../cases/call-fields';
import { sendOnModEnter } from '../cases/composer-foot';
import { useLogCall } from '../cases/cases-api';
import { CategorySelect } from '../cases/category-select';
import { CitizenPicker } from '../cases/citizen-picker';
import { noCitizen } from '../citizens/citizen-fields';
import { useDraft } from '../frame/drafts';
import { beginningOf } from '../search/matching';
import classes from './call-dialog.module.css';

interface LoggedCall {
  /** Who, once found or created. */
  readonly citizenId: string | null;
  /** The case, or null for a new one. */
  readonly caseId: string | null;
  readonly category: string;
  readonly call: Call;
}

interface CallDialogProps {
  /** Whose call it is, where that is known already; a call half written is finished first. */
  readonly about?: string | null;
  readonly onClose: () => void;
  readonly onLogged: (caseId: string) => void;
}

/** The phone log, one key from anywhere: who, about which case, what was said. Half a call is kept as a draft. */
export function CallDialog({ about = null, onClose, onLogged }: CallDialogProps) {
  const { t } = useTranslation();
  const [nothing] = useState<LoggedCall>(() => ({ citizenId: null, caseId: null, category: 'other', call: noCall() }));
  const draft = useDraft<LoggedCall>('call-log', nothing);
  const value = { ...draft.value, citizenId: draft.value.citizenId ?? about };
  const creating = useCreateCitizen();
  const [missing, setMissing] = useState(false);
  const create = (typed: string) => {
    const beginning = beginningOf(typed);
    if (!beginning.familyName || !beginning.givenName) return setMissing(true);
    creating.mutate({ ...noCitizen, ...beginning }, { onSuccess: ({ id }) => draft.set({ ...draft.value, citizenId: id }) });
  };
  return (
    <Dialog title={t('file.callLog.title')} onClose={onClose}>
      {value.citizenId === null ? (
        <div className={classes['form']}>
          <CitizenPicker
            label={t('file.callLog.who')}
            description={t('file.callLog.whoHint')}
            onPick={({ id }) => draft.set({ ...draft.value, citizenId: id })}
            onCreate={create}
          />
          {missing && <p role="alert">{t('file.callLog.needsName')}</p>}
          <InlineProblem error={creating.error} />
        </div>
      ) : (
        <About
          citizenId={value.citizenId}
          value={value}
          keptAt={draft.keptAt}
          onChange={draft.set}
          onLogged={(caseId) => {
            draft.clear();
            onLogged(caseId);
          }}
        />
      )}
    </Dialog>
  );
}

interface AboutProps {
  readonly citizenId: string;
  readonly value: LoggedCall;
  readonly keptAt: Date | null;
  readonly onChange: (value: LoggedCall) => void;
  readonly onLogged: (caseId: string) => void;
}

function About({ citizenId, value, keptAt, onChange, onLogged }: AboutProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const citizen = useCitizen(citizenId);
  const log = useLogCall();
  const files = citizen.data?.cases.filter(({ status }) => status !== 'closed') ?? [];
  const [chosen, setChosen] = useState(value.caseId);
  // of one going case it is most likely the call's; a person may say otherwise
  const caseId = chosen === null ? (files[0]?.id ?? '') : chosen;
  const send = () => {
    if (log.isPending || !citizen.data || !value.call.body.trim()) return;
    const about = caseId === '' ? { citizenId, category: value.category } : { caseId };
    log.mutate({ ...value.call, ...about }, { onSuccess: ({ id }) => onLogged(id) });
  };
  return (
    <form
      className={classes['form']}
      onKeyDown={sendOnModEnter(send)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={classes['who']}>
        <span>
          {t('file.callLog.chosen')}{' '}
          <b>
            {citizen.data?.givenName} {citizen.data?.familyName}
          </b>
          {citizen.data?.phone && <span className="quiet"> · {citizen.data.phone}</span>}
        </span>
        <button type="button" onClick={() => onChange({ ...value, citizenId: null, caseId: null })}>
          {t('file.callLog.change')}
        </button>
      </p>
      <fieldset className={classes['files']}>
        <legend>{t('file.callLog.which')}</legend>
        {[
          ...files.map(({ id, number, title }) => ({ id, label: `${number} · ${title}` })),
          { id: '', label: t('file.callLog.newCase') },
        ].map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name="call-case" checked={caseId === id} onChange={() => setChosen(id)} />
            {label}
          </label>
        ))}
      </fieldset>
      {caseId === '' && citizen.data && (
        <CategorySelect label={t('case.category')} value={value.category} onChange={(category) => onChange({ ...value, category })} />
      )}
      <CallFields value={value.call} onChange={(call) => onChange({ ...value, call })} error={log.error} autoFocus />
      <InlineProblem error={log.error} />
      <div className="row">
        <Button type="submit" variant="filled" size="lg" loading={log.isPending} rightSection={<Kbd keys="mod+enter" onAct />}>
          {t('file.callLog.save')}
        </Button>
        {keptAt && <span className="meta">{t('composer.draftKept', { time: time(keptAt) })}</span>}
      </div>
    </form>
  );
}
