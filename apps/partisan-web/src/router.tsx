import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { ElectorsPage } from './electors/electors-page';
import { CampaignFrame } from './frame/campaign-frame';
import { NotFoundPage } from './frame/not-found-page';
import { StartRoute } from './frame/start-route';

/** Addresses live after the `#`: no elector ever shows in a server's log. */
const root = createRootRoute({ notFoundComponent: NotFoundPage });
const start = createRoute({ getParentRoute: () => root, path: '/start/$code', component: StartRoute });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: CampaignFrame });
const electors = createRoute({ getParentRoute: () => inside, path: '/', component: ElectorsPage });

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });

const lists = page(
  '/lists',
  lazyRouteComponent(() => import('./lists/lists-page'), 'ListsPage'),
);
const devices = page(
  '/devices',
  lazyRouteComponent(() => import('./frame/registrar-pages'), 'CampaignDevicesPage'),
);
const accounts = page(
  '/accounts',
  lazyRouteComponent(() => import('./frame/registrar-pages'), 'CampaignAccountsPage'),
);

export const router = createRouter({
  routeTree: root.addChildren([start, inside.addChildren([electors, lists, devices, accounts])]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
