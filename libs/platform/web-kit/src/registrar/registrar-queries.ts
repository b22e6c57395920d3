import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Funder, RegisteredAccount, RegisteredDevice } from '../api/contract';
import { useSession } from '../session/session';

const signed = { withToken: true } as const;

export interface NewCode {
  readonly funder: Funder;
  readonly assetTag: string;
  readonly label: string;
  readonly serial?: string;
  readonly email?: string;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly districts: readonly string[];
}

export function useDevices() {
  const { transport } = useSession();
  return useQuery({
    queryKey: ['registrar', 'devices'],
    queryFn: () => transport.json<{ items: RegisteredDevice[] }>('GET', '/api/devices', undefined, signed),
    refetchInterval: 15_000,
  });
}

export type DeviceAct =
  | { readonly act: 'approve' | 'revoke'; readonly id: string }
  | { readonly act: 'reclassify'; readonly id: string; readonly funder: Funder; readonly version: number };

export function useDeviceAct() {
  const { transport } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: DeviceAct) =>
      act.act === 'reclassify'
        ? transport.json('PUT', `/api/devices/${act.id}/funder`, { funder: act.funder, version: act.version }, signed)
        : transport.json('POST', `/api/devices/${act.id}/${act.act}`, undefined, signed),
    onSettled: () => queries.invalidateQueries({ queryKey: ['registrar', 'devices'] }),
  });
}

export function useNewCode() {
  const { transport } = useSession();
  return useMutation({
    mutationFn: (code: NewCode) => transport.json<{ code: string; expiresAt: string }>('POST', '/api/enrolment-codes', code, signed),
  });
}

export function useAccounts() {
  const { transport } = useSession();
  return useQuery({
    queryKey: ['registrar', 'accounts'],
    queryFn: () => transport.json<{ items: RegisteredAccount[] }>('GET', '/api/accounts', undefined, signed),
  });
}

export function useAccountActs() {
  const { transport } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['registrar', 'accounts'] });
  const create = useMutation({
    mutationFn: (account: NewAccount) => transport.json('POST', '/api/accounts', account, signed),
    onSuccess: refresh,
  });
  const disable = useMutation({
    mutationFn: (id: string) => transport.json('POST', `/api/accounts/${id}/disable`, undefined, signed),
    onSuccess: refresh,
  });
  return { create, disable };
}
