import { AccountsPage, DevicesPage } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

const ROLES = ['commissioner', 'investigator'] as const;

export function CommissionerDevicesPage() {
  return <DevicesPage funders={['oversight']} />;
}

export function CommissionerAccountsPage() {
  const { t } = useTranslation();
  return <AccountsPage roles={ROLES} roleName={(role) => t(`role.${role}`)} />;
}
