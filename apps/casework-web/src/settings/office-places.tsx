import {
  IconArrowsExchange,
  IconChartBar,
  IconFileImport,
  IconHourglass,
  IconListTree,
  IconMailQuestion,
  IconMailbox,
  IconMapPin,
  IconMessageReport,
  IconSignature,
  IconTemplate,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useOfficeRole } from '../frame/role';
import classes from './settings.module.css';

const PLACES = [
  { to: '/reports', icon: IconChartBar, word: 'reports', roles: ['office_manager', 'member'] },
  { to: '/team', icon: IconUsersGroup, word: 'team', roles: ['office_manager', 'caseworker', 'member'] },
  { to: '/imports', icon: IconFileImport, word: 'imports', roles: ['office_manager'] },
  { to: '/hand-over', icon: IconArrowsExchange, word: 'handOver', roles: ['office_manager', 'member'] },
  { to: '/settings/categories', icon: IconListTree, word: 'categories', roles: ['office_manager'] },
  { to: '/settings/templates', icon: IconTemplate, word: 'templates', roles: ['office_manager', 'caseworker'] },
  { to: '/duplicates', icon: IconUsersPlus, word: 'duplicates', roles: ['office_manager', 'caseworker'] },
  { to: '/retention', icon: IconHourglass, word: 'retention', roles: ['office_manager'] },
  { to: '/mailings/answer', icon: IconMailQuestion, word: 'mailings', roles: ['office_manager', 'member'] },
  { to: '/constituency/lists', icon: IconMapPin, word: 'lists', roles: ['office_manager', 'member'] },
  { to: '/consents', icon: IconSignature, word: 'consents', roles: ['office_manager', 'caseworker'] },
  { to: '/wording', icon: IconMessageReport, word: 'wording', roles: ['office_manager'] },
  { to: '/settings/mail', icon: IconMailbox, word: 'mailbox', roles: ['office_manager'] },
] as const;

/** The way to what is set elsewhere, each to whom it is open. */
export function OfficePlaces() {
  const { t } = useTranslation();
  const role = useOfficeRole();
  const open = PLACES.filter(({ roles }) => (roles as readonly string[]).includes(role));
  return (
    <nav className={classes['places']} aria-label={t('settings.places.label')}>
      {open.map(({ to, icon: Icon, word }) => (
        <Link key={to} to={to}>
          <Icon size={20} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{t(`settings.places.${word}`)}</b>
            <span className="meta">{t(`settings.places.${word}Help`)}</span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
