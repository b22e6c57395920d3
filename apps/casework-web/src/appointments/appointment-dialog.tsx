import { Dialog, InlineProblem, Problem } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AppointmentFields } from './appointment-fields';
import type { AppointmentFieldsValue } from './appointment-fields';
import { useSaveAppointment } from './appointments-api';
import type { Appointment, AppointmentPerson } from './appointments-api';
import classes from './appointments.module.css';

interface AppointmentDialogProps {
  readonly appointment: Appointment | null;
  /** The day proposed for a new one. */
  readonly day: string;
  readonly people: readonly AppointmentPerson[];
  readonly onClose: () => void;
}

/** A new appointment, or one to move or to cancel. */
export function AppointmentDialog({ appointment, day, people, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation();
  const save = useSaveAppointment(appointment);
  const [value, setValue] = useState<AppointmentFieldsValue>(() => ({
    on: appointment?.on ?? day,
    at: appointment?.at ?? '10:00',
    minutes: appointment?.minutes ?? 30,
    place: appointment?.place ?? '',
    about: appointment?.about ?? '',
    withId: appointment?.with.id ?? '',
  }));
  const send = (state?: 'planned' | 'cancelled') => {
    const { withId, ...when } = value;
    save.mutate({ ...when, ...(withId ? { withId } : {}), ...(state ? { state } : {}) }, { onSuccess: onClose });
  };
  const stale = save.error instanceof Problem && save.error.code === 'version_conflict';
  const cancelled = appointment?.state === 'cancelled';
  return (
    <Dialog title={t(appointment ? 'appointments.edit' : 'appointments.create')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <AppointmentFields value={value} onChange={setValue} people={people} error={save.error} />
        <p className="meta">{t('appointments.zone')}</p>
        {stale ? <p role="alert">{t('appointments.stale')}</p> : <InlineProblem error={save.error} />}
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={save.isPending}>
            {t(appointment ? 'appointments.save' : 'appointments.add')}
          </Button>
          {appointment && (
            <Button size="lg" variant="subtle" onClick={() => send(cancelled ? 'planned' : 'cancelled')}>
              {t(cancelled ? 'appointments.restore' : 'appointments.cancel')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
