import { commissioner, CommissionerShell } from '@cloison/oversight/theme';
import { AccountMenu, Doorway, LanguageSwitch, useKitWords, useSignedIn } from '@cloison/platform/web-kit';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import classes from './commissioner-frame.module.css';
import { useRole } from './role';
import { WallState } from './wall-state';

export function CommissionerFrame() {
  return (
    <Doorway identity={commissioner}>
      <Inside />
    </Doorway>
  );
}

function Inside() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { device } = useSignedIn();
  const { isRegistrar } = useRole();
  return (
    <CommissionerShell
      skipLabel={kit('skip')}
      navigationLabel={t('sections.label')}
      office={t('office')}
      note={t('note')}
      sections={
        isRegistrar ? (
          <>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('sections.devices')}
            </Link>
            <Link to="/accounts">{t('sections.accounts')}</Link>
          </>
        ) : (
          <>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('sections.overview')}
            </Link>
            <Link to="/attempts" search={{}} activeOptions={{ includeSearch: false }}>
              {t('sections.attempts')}
            </Link>
            <Link to="/checks">{t('sections.checks')}</Link>
            <Link to="/evidence">{t('sections.evidence')}</Link>
          </>
        )
      }
      tools={
        <>
          {!isRegistrar && <WallState />}
          <span className={classes['device']} title={`${kit(`deviceOf.${device.funder}`)} · ${device.label}`}>
            <IconDeviceLaptop size={16} aria-hidden="true" />
            {t('device', { tag: device.assetTag })}
          </span>
          <LanguageSwitch />
          <AccountMenu />
        </>
      }
    >
      <Outlet />
    </CommissionerShell>
  );
}
