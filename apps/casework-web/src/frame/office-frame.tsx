import { office, OfficeShell } from '@cloison/casework/theme';
import {
  AccountMenu,
  Doorway,
  Kbd,
  LanguageSwitch,
  useFormats,
  useKeyboardHelp,
  useKitWords,
  useShortcuts,
  useSignedIn,
} from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import {
  IconCalendar,
  IconChartBar,
  IconDeviceLaptop,
  IconFolder,
  IconInbox,
  IconKeyboard,
  IconMailbox,
  IconPhone,
  IconPlus,
  IconQuote,
  IconSearch,
  IconSignature,
  IconSettings,
  IconSun,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMail } from '../mail/mail-api';
import classes from './office-frame.module.css';
import { useMayWrite } from './role';

const CallDialog = lazy(() => import('../calls/call-dialog').then((module) => ({ default: module.CallDialog })));
const SearchOverlay = lazy(() => import('../search/search-overlay').then((module) => ({ default: module.SearchOverlay })));

export function OfficeFrame() {
  return (
    <Doorway identity={office}>
      <Inside />
    </Doorway>
  );
}

/** What the search is for: to open somebody's record, or to open a case for them. */
export type SearchPurpose = 'open' | 'case';

/** The phone log is open, for somebody in particular or not yet. */
interface Calling {
  readonly about: string | null;
}

function Inside() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { name } = useFormats();
  const { account, device } = useSignedIn();
  const navigate = useNavigate();
  const onPhoneActs = useMatchRoute()({ to: '/cases/$caseId' }) !== false;
  const [search, setSearch] = useState<SearchPurpose | null>(null);
  const [calling, setCalling] = useState<Calling | null>(null);
  const mayWrite = useMayWrite();
  const registrar = account.role === 'registrar';
  const mayReport = account.role === 'office_manager' || account.role === 'member';

  useShortcuts(
    registrar
      ? []
      : [
          { keys: 'mod+k', label: t('keys.find'), everywhere: true, run: () => setSearch('open') },
          { keys: 'n', label: t('keys.newCase'), everywhere: true, run: () => setSearch('case') },
          ...(mayWrite ? [{ keys: 'a', label: t('file.keys.call'), everywhere: true, run: () => setCalling({ about: null }) }] : []),
        ],
  );

  const district = account.districts.length === 1 ? account.districts[0] : undefined;
  return (
    <OfficeShell
      place={district && name(district)}
      device={device}
      skipLabel={kit('skip')}
      navigationLabel={t('sections.label')}
      phoneActs={onPhoneActs}
      sections={
        registrar ? (
          <RegistrarSections />
        ) : (
          <>
            <Section to="/" icon={IconSun} label={t('sections.day')} exact />
            <Section to="/cases" icon={IconFolder} label={t('sections.cases')} />
            <Section to="/citizens" icon={IconUsers} label={t('sections.citizens')} />
            <MailSection />
            <Section to="/appointments" icon={IconCalendar} label={t('appointments.title')} />
            <Section to="/mailings" icon={IconMailbox} label={t('mailings.title')} />
            <Section to="/consents" icon={IconSignature} label={t('consents.pageTitle')} />
            {account.role === 'office_manager' && <Section to="/wording" icon={IconQuote} label={t('wording.list.title')} wideOnly />}
            {mayReport && <Section to="/reports" icon={IconChartBar} label={t('reports.section')} wideOnly />}
          </>
        )
      }
      lastSections={
        !registrar && (
          <>
            <Section to="/team" icon={IconUsersGroup} label={t('team.title')} wideOnly />
            <Section to="/settings" icon={IconSettings} label={t('settings.title')} />
          </>
        )
      }
      tools={<Tools registrar={registrar} onSearch={setSearch} onCall={mayWrite ? () => setCalling({ about: null }) : null} />}
    >
      <Outlet />
      {calling && (
        <Suspense>
          <CallDialog
            about={calling.about}
            onClose={() => setCalling(null)}
            onLogged={(caseId) => {
              setCalling(null);
              void navigate({ to: '/cases/$caseId', params: { caseId } });
            }}
          />
        </Suspense>
      )}
      {search && (
        <Suspense>
          <SearchOverlay
            purpose={search}
            onClose={() => setSearch(null)}
            onCall={(citizenId) => {
              setSearch(null);
              setCalling({ about: citizenId });
            }}
            onGo={(go) => {
              setSearch(null);
              void navigate(go);
            }}
          />
        </Suspense>
      )}
    </OfficeShell>
  );
}

interface ToolsProps {
  readonly registrar: boolean;
  readonly onSearch: (purpose: SearchPurpose) => void;
  /** Null for whoever may not write. */
  readonly onCall: (() => void) | null;
}

function Tools({ registrar, onSearch, onCall }: ToolsProps) {
  const { t } = useTranslation();
  const showKeys = useKeyboardHelp();
  return (
    <>
      {registrar ? (
        <span className="grow" />
      ) : (
        <>
          <button type="button" className={classes['search']} onClick={() => onSearch('open')}>
            <IconSearch size={18} aria-hidden="true" />
            <span className={`${classes['placeholder']} ellipsis`}>{t('tools.search')}</span>
            <span className={classes['short']}>{t('tools.searchShort')}</span>
            <Kbd keys="mod+k" />
          </button>
          <span className="grow" />
          {onCall && (
            <Button
              className={classes['call']}
              size="xs"
              leftSection={<IconPhone size={16} aria-hidden="true" />}
              rightSection={<Kbd keys="a" />}
              onClick={onCall}
            >
              <span>{t('file.callLog.button')}</span>
            </Button>
          )}
          <Button
            className={classes['newCase']}
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            rightSection={<Kbd keys="n" />}
            onClick={() => onSearch('case')}
          >
            {t('tools.newCase')}
          </Button>
        </>
      )}
      <LanguageSwitch />
      <button type="button" className={classes['keyboard']} onClick={showKeys} aria-label={t('tools.keyboard')}>
        <IconKeyboard size={20} aria-hidden="true" />
      </button>
      <AccountMenu />
    </>
  );
}

function RegistrarSections() {
  const { t } = useTranslation();
  return (
    <>
      <Section to="/devices" icon={IconDeviceLaptop} label={t('sections.devices')} />
      <Section to="/accounts" icon={IconUsersGroup} label={t('sections.accounts')} />
    </>
  );
}

interface SectionProps {
  readonly to:
    | '/'
    | '/cases'
    | '/citizens'
    | '/mail'
    | '/devices'
    | '/accounts'
    | '/appointments'
    | '/mailings'
    | '/consents'
    | '/reports'
    | '/wording'
    | '/team'
    | '/settings';
  readonly icon: typeof IconSun;
  readonly label: string;
  readonly exact?: boolean;
  /** On a phone the way there leads through the settings. */
  readonly wideOnly?: boolean;
  /** How many wait there; none is not shown. */
  readonly count?: number;
}

/** With how many lines wait to be sorted. */
function MailSection() {
  const { t } = useTranslation();
  const waiting = useMail('new').data?.waiting ?? 0;
  return <Section to="/mail" icon={IconInbox} label={t('mail.title')} count={waiting} />;
}

function Section({ to, icon: Icon, label, exact = false, wideOnly = false, count = 0 }: SectionProps) {
  return (
    <Link to={to} activeOptions={{ exact }} className={wideOnly ? classes['wideOnly'] : undefined}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {label}
      {count > 0 && <span className={classes['count']}>{count}</span>}
    </Link>
  );
}
