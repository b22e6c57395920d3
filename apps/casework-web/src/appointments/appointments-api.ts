import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type Appointment = Schemas['AppointmentView'];
export type AppointmentPerson = Schemas['AppointmentPerson'];
export type NewAppointment = Schemas['NewAppointment'];
export type AppointmentChange = Schemas['AppointmentChange'];

/** Appointments of some days, both included. */
export function useAppointments(from: string, to: string, withId?: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['appointments', from, to, withId],
    queryFn: () => answerOf(client.GET('/api/appointments', { params: { query: { from, to, withId } } })),
    placeholderData: keepPreviousData,
  });
}

export function useSaveAppointment(appointment: Appointment | null) {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAppointment & Pick<AppointmentChange, 'state'>) => {
      const { state, caseId, citizenId, ...when } = body;
      return appointment
        ? answerOf(
            client.PATCH('/api/appointments/{id}', {
              params: { path: { id: appointment.id } },
              body: { ...when, version: appointment.version, state: state ?? appointment.state },
            }),
          )
        : answerOf(client.POST('/api/appointments', { body: { ...when, caseId, citizenId } }));
    },
    onSuccess: ({ file }) => {
      void queries.invalidateQueries({ queryKey: ['appointments'] });
      if (file) void queries.invalidateQueries({ queryKey: ['case', file.id] });
    },
  });
}

export function useCalendarFeed() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['calendar-feed'], queryFn: () => answerOf(client.GET('/api/calendar')) });
}

export function useOpenCalendarFeed() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.POST('/api/calendar')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar-feed'] }),
  });
}

export function useCloseCalendarFeed() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.DELETE('/api/calendar')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar-feed'] }),
  });
}
