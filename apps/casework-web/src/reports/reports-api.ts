import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { components } from '../api/office-openapi';
import { useOfficeClient } from '../api/office-api';

type Schemas = components['schemas'];
export type Report = Schemas['ReportView'];
export type ReportHalf = Schemas['ReportHalf'];
export type ReportBody = Schemas['ReportBody'];
export type ReportCategory = Schemas['ReportCategory'];
export type ReportMunicipality = Schemas['ReportMunicipality'];
export type ReportOutcome = Schemas['ReportOutcome'];
export type ReportPeriod = Schemas['ReportPeriod'];

/** @param period `2026-10`, `2026-Q4`, `2026`; the last month that is over without it */
export function useReport(period: string | undefined) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['report', period ?? 'last'],
    queryFn: () => answerOf(client.GET('/api/reports', { params: { query: { period } } })),
    placeholderData: keepPreviousData,
  });
}
