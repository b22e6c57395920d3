import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { filterOf } from './attempts/attempt-filter';
import { CommissionerFrame } from './frame/commissioner-frame';
import { HomePage } from './frame/home-page';
import { NotFoundPage } from './frame/not-found-page';
import { CommissionerAccountsPage } from './frame/registrar-pages';
import { StartRoute } from './frame/start-route';

/** Addresses live after the `#`: what the commissioner looks at never shows in a server's log. */
const root = createRootRoute({ notFoundComponent: NotFoundPage });
const start = createRoute({ getParentRoute: () => root, path: '/start/$code', component: StartRoute });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: CommissionerFrame });
const home = createRoute({ getParentRoute: () => inside, path: '/', component: HomePage });

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });

const attempts = createRoute({
  getParentRoute: () => inside,
  path: '/attempts',
  validateSearch: filterOf,
  component: lazyRouteComponent(() => import('./attempts/attempts-page'), 'AttemptsPage'),
});
const checks = page(
  '/checks',
  lazyRouteComponent(() => import('./checks/checks-page'), 'ChecksPage'),
);
const evidence = page(
  '/evidence',
  lazyRouteComponent(() => import('./evidence/evidence-page'), 'EvidencePage'),
);
const accounts = createRoute({ getParentRoute: () => inside, path: '/accounts', component: CommissionerAccountsPage });

export const router = createRouter({
  routeTree: root.addChildren([start, inside.addChildren([home, attempts, checks, evidence, accounts])]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
