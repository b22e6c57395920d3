import { AccountsPage, DevicesPage } from '@cloison/platform/web-kit';

const ROLES = ['organizer', 'canvasser', 'data_manager', 'candidate'] as const;

/** `assembly` is offered so that a device known to be the Assembly's can be put on record, and stay out. */
export function CampaignDevicesPage() {
  return <DevicesPage funders={['party', 'assembly']} />;
}

export function CampaignAccountsPage() {
  return <AccountsPage roles={ROLES} />;
}
