import { OverviewPage } from '../overview/overview-page';
import { CommissionerDevicesPage } from './registrar-pages';
import { useRole } from './role';

/** The overview; a registrar, who sees no attempt, begins with the devices. */
export function HomePage() {
  return useRole().isRegistrar ? <CommissionerDevicesPage /> : <OverviewPage />;
}
