import { campaign, CampaignShell } from '@cloison/partisan/theme';
import { AccountMenu, Doorway, LanguageSwitch, useKitWords, useSignedIn } from '@cloison/platform/web-kit';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PurposeGate } from '../purpose/purpose-gate';
import { PurposePicker } from '../purpose/purpose-picker';
import classes from './campaign-frame.module.css';

export function CampaignFrame() {
  return (
    <Doorway identity={campaign}>
      <Inside />
    </Doorway>
  );
}

function Inside() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { account, device } = useSignedIn();
  const registrar = account.role === 'registrar';
  const mayImport = ['data_manager', 'organizer'].includes(account.role);
  return (
    <CampaignShell
      skipLabel={kit('skip')}
      navigationLabel={t('sections.label')}
      sections={
        registrar ? (
          <>
            <Link to="/devices">{t('sections.devices')}</Link>
            <Link to="/accounts">{t('sections.accounts')}</Link>
          </>
        ) : (
          <>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('sections.electors')}
            </Link>
            {mayImport && <Link to="/lists">{t('sections.lists')}</Link>}
          </>
        )
      }
      tools={
        <>
          {!registrar && <PurposePicker />}
          <span className={classes['device']} title={`${kit(`deviceOf.${device.funder}`)} · ${device.label}`}>
            <IconDeviceLaptop size={16} aria-hidden="true" />
            {t('device', { tag: device.assetTag })}
          </span>
          <LanguageSwitch />
          <AccountMenu />
        </>
      }
    >
      {registrar ? (
        <Outlet />
      ) : (
        <PurposeGate>
          <Outlet />
        </PurposeGate>
      )}
    </CampaignShell>
  );
}
