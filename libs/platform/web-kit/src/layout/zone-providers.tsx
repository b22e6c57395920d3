import { MantineProvider } from '@mantine/core';
import type { MantineColorSchemeManager } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';

import { Problem } from '../api/problem';
import type { Transport } from '../api/transport';
import { KeyboardProvider } from '../keyboard/keyboard';
import { SessionProvider, useSession } from '../session/session';
import { createZoneTheme } from '../theme/zone-theme';

interface ZoneProvidersProps {
  readonly words: I18n;
  readonly transport: Transport;
  readonly children: ReactNode;
}

const theme = createZoneTheme();

/** The colour scheme is the system's: nothing is chosen, so nothing is stored. */
const systemScheme: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/**
 * Everything that an app's screens stand on: theme, words, queries, session, keyboard. Mantine writes no style element here: its variables
 * come from styles/mantine.css, and the helpers that would need one (visibleFrom, hiddenFrom, responsive style props) are not to be used.
 */
export function ZoneProviders({ words, transport, children }: ZoneProvidersProps) {
  const [{ client, errors }] = useState(createQueries);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={systemScheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={client}>
          <SessionProvider transport={transport}>
            <ProblemListener errors={errors} />
            <KeyboardProvider>{children}</KeyboardProvider>
          </SessionProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  );
}

type Listener = (error: unknown) => void;

function createQueries(): { client: QueryClient; errors: Set<Listener> } {
  const errors = new Set<Listener>();
  const tell = (error: unknown) => errors.forEach((listener) => listener(error));
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: tell }),
    mutationCache: new MutationCache({ onError: tell }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof Problem && error.status === 0 && failures < 2,
        staleTime: 15_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return { client, errors };
}

/** Some problems close the door or end the session, wherever they come from. */
function ProblemListener({ errors }: { readonly errors: Set<Listener> }) {
  const { notice } = useSession();
  useEffect(() => {
    errors.add(notice);
    return () => void errors.delete(notice);
  }, [errors, notice]);
  return null;
}
