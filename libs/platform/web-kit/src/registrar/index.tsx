import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';

/** Loaded when a registrar opens them: nobody else needs their code. */
const LazyDevices = lazy(() => import('./devices-page'));
const LazyAccounts = lazy(() => import('./accounts-page'));

export function DevicesPage(props: ComponentProps<typeof LazyDevices>) {
  return (
    <Suspense>
      <LazyDevices {...props} />
    </Suspense>
  );
}

export function AccountsPage(props: ComponentProps<typeof LazyAccounts>) {
  return (
    <Suspense>
      <LazyAccounts {...props} />
    </Suspense>
  );
}
