import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { Device, EnrolAnswer, SessionAnswer, ZoneAnswer } from '../api/contract';
import { clearTab, dropSession, forgetDevice, keepDeviceKey, keepSession, loadDeviceKey, loadSession } from '../api/keeping';
import { closesTheDoor, endsTheSession, Problem } from '../api/problem';
import { createDeviceKey } from '../api/proof';
import type { Transport } from '../api/transport';
import { useLanguage } from '../words/use-language';
import { languageWasChosen } from '../words/words';

/** Where this browser stands at the zone's door. */
export type Standing =
  | { readonly at: 'looking' }
  | { readonly at: 'unenrolled'; readonly because?: Problem }
  | { readonly at: 'pending'; readonly device: Device }
  | { readonly at: 'signed-out'; readonly device: Device }
  | { readonly at: 'signed-in'; readonly session: SessionAnswer; readonly passwordNeeded: boolean }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'unreachable'; readonly problem: Problem };

interface SessionAccess {
  readonly standing: Standing;
  readonly transport: Transport;
  /** Asks again where this browser stands. */
  readonly look: () => Promise<void>;
  readonly signIn: (email: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Makes a key, enrols it with the code and, if the code opens a session too, signs in. Throws a Problem; nothing is kept then. */
  readonly enrol: (code: string, onStep?: (step: EnrolStep) => void) => Promise<EnrolAnswer>;
  /** Shows the enrolment form, whatever the present enrolment. */
  readonly startOver: (because?: Problem) => void;
  /** To be told of every problem of a query: some close the door or end the session. */
  readonly notice: (error: unknown) => void;
  readonly passwordSaved: () => void;
}

export type EnrolStep =
  | { readonly done: 'key' }
  | { readonly done: 'device'; readonly device: Device }
  | { readonly done: 'session'; readonly session: SessionAnswer };

const SessionContext = createContext<SessionAccess | null>(null);
const CHANNEL = 'cloison.session';

export function SessionProvider({ transport, children }: { readonly transport: Transport; readonly children: ReactNode }) {
  const [standing, setStanding] = useState<Standing>({ at: 'looking' });
  const queries = useQueryClient();
  const { setLanguage } = useLanguage();

  const refuse = useCallback((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'device_unknown') setStanding({ at: 'unenrolled', because: error });
    else if (closesTheDoor(error)) setStanding({ at: 'refused', problem: error });
    else setStanding({ at: 'unreachable', problem: error });
  }, []);

  const enter = useCallback(
    async (session: SessionAnswer, passwordNeeded = false) => {
      await keepSession(session);
      if (!languageWasChosen()) setLanguage(session.account.language);
      setStanding({ at: 'signed-in', session, passwordNeeded });
    },
    [setLanguage],
  );

  const look = useCallback(async () => {
    try {
      if (!(await loadDeviceKey())) return setStanding({ at: 'unenrolled' });
      if ((await loadSession()) && (await transport.renew())) {
        const session = await loadSession();
        if (session) return setStanding({ at: 'signed-in', session, passwordNeeded: false });
      }
      const device = await transport.json<Device>('GET', '/api/devices/this');
      setStanding(device.state === 'pending' ? { at: 'pending', device } : { at: 'signed-out', device });
    } catch (error) {
      refuse(error);
    }
  }, [transport, refuse]);

  useEffect(() => void look(), [look]);

  const leave = useCallback(async () => {
    await dropSession();
    queries.clear();
    clearTab();
    await look();
  }, [queries, look]);

  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void leave();
    return () => channel.close();
  }, [leave]);

  const access = useMemo<SessionAccess>(() => {
    const isDemo = () =>
      transport.json<ZoneAnswer>('GET', '/api/zone').then(
        (zone) => zone.demo,
        () => false,
      );
    return {
      standing,
      transport,
      look,
      startOver: (because) => setStanding({ at: 'unenrolled', because }),
      passwordSaved: () => setStanding((now) => (now.at === 'signed-in' ? { ...now, passwordNeeded: false } : now)),
      signIn: async (email, password) => {
        try {
          await enter(await transport.json<SessionAnswer>('POST', '/api/session', { email, password }));
        } catch (error) {
          if (error instanceof Problem && (closesTheDoor(error) || error.code === 'device_unknown')) return refuse(error);
          throw error;
        }
      },
      signOut: async () => {
        await transport.json('DELETE', '/api/session', undefined, { withToken: true }).catch(() => undefined);
        const channel = new BroadcastChannel(CHANNEL);
        channel.postMessage('signed-out');
        channel.close();
        await leave();
      },
      enrol: async (code, onStep) => {
        const key = await createDeviceKey();
        onStep?.({ done: 'key' });
        const answer = await transport.json<EnrolAnswer>('POST', '/api/devices/enrol', { code: code.trim() }, { key });
        await forgetDevice();
        queries.clear();
        await keepDeviceKey(key);
        onStep?.({ done: 'device', device: answer.device });
        if (answer.session) {
          onStep?.({ done: 'session', session: answer.session });
          await enter(answer.session, (answer.account?.needsPassword ?? false) && !(await isDemo()));
        } else await look();
        return answer;
      },
      notice: (error) => {
        if (!(error instanceof Problem)) return;
        if (closesTheDoor(error)) setStanding({ at: 'refused', problem: error });
        else if (error.code === 'device_unknown') setStanding({ at: 'unenrolled', because: error });
        else if (endsTheSession(error)) void dropSession().then(look);
      },
    };
  }, [standing, transport, look, enter, refuse, leave, queries]);

  return <SessionContext value={access}>{children}</SessionContext>;
}

export function useSession(): SessionAccess {
  const access = useContext(SessionContext);
  if (!access) throw new Error('useSession needs a SessionProvider');
  return access;
}

/** The account and device of the open session. Only inside <Doorway>, which shows its children to nobody else. */
export function useSignedIn(): SessionAnswer {
  const { standing } = useSession();
  if (standing.at !== 'signed-in') throw new Error('useSignedIn is for what <Doorway> shows');
  return standing.session;
}
