import { AccountsPage, DevicesPage } from '@cloison/platform/web-kit';

const ROLES = ['caseworker', 'office_manager', 'member'] as const;

export function OfficeDevicesPage() {
  return <DevicesPage funders={['assembly']} />;
}

export function OfficeAccountsPage() {
  return <AccountsPage roles={ROLES} />;
}
