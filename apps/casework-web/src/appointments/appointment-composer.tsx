import { InlineProblem } from '@cloison/platform/web-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ComposerFoot, sendOnModEnter } from '../cases/composer-foot';
import type { ComposerFormProps } from '../cases/composer-kinds';
import { useDraft } from '../frame/drafts';
import { AppointmentFields } from './appointment-fields';
import type { AppointmentFieldsValue } from './appointment-fields';
import { useAppointments, useSaveAppointment } from './appointments-api';
import classes from './appointments.module.css';
import { officeToday, weekAfter } from './week';

/** An appointment about a case, with its citizen. */
export function AppointmentComposer({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const today = officeToday();
  const people = useAppointments(today, today).data?.people ?? [];
  const [beginning] = useState<AppointmentFieldsValue>({
    on: weekAfter(today),
    at: '10:00',
    minutes: 30,
    place: '',
    about: '',
    withId: '',
  });
  const draft = useDraft(`appointment-${file.id}`, beginning);
  const save = useSaveAppointment(null);
  const { withId, ...when } = draft.value;
  const send = () => {
    if (save.isPending) return;
    save.mutate(
      { ...when, caseId: file.id, ...(withId ? { withId } : {}) },
      {
        onSuccess: () => {
          draft.clear();
          onDone();
        },
      },
    );
  };
  return (
    <form
      className={classes['compose']}
      onKeyDown={sendOnModEnter(send)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <AppointmentFields value={draft.value} onChange={draft.set} people={people} error={save.error} />
      <InlineProblem error={save.error} />
      <div role="status">{save.isSuccess && !draft.keptAt && <p>{t('appointments.made')}</p>}</div>
      <ComposerFoot keptAt={draft.keptAt} send={t('appointments.add')} busy={save.isPending} />
    </form>
  );
}
