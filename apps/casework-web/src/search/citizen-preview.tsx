import { initials, Kbd, useFormats } from '@cloison/platform/web-kit';
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CitizenLine } from '../api/contract';
import classes from './citizen-preview.module.css';
import type { Destination } from './search-overlay';

/** Enough to be sure of the person before the record is opened; it shows what the search has answered and opens nothing itself. */
export function CitizenPreview({
  citizen,
  mayWrite,
  onGo,
}: {
  readonly citizen: CitizenLine;
  readonly mayWrite: boolean;
  readonly onGo: (to: Destination) => void;
}) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const name = `${citizen.givenName} ${citizen.familyName}`;
  const address = [citizen.addressLine, citizen.municipality, citizen.postalCode].filter(Boolean).join(', ');
  const params = { citizenId: citizen.id };
  return (
    <aside className={classes['preview']} aria-label={t('search.previewOf')}>
      <header>
        <div className="grow">
          <h2>{name}</h2>
          {citizen.birthYear !== null && <p className="dense quiet">{t('citizen.bornIn', { year: citizen.birthYear })}</p>}
        </div>
        <span className={classes['initials']} aria-hidden="true">
          {initials(name)}
        </span>
      </header>
      <ul className={classes['contact']}>
        {citizen.phone && <Line icon={<IconPhone size={16} aria-hidden="true" />}>{citizen.phone}</Line>}
        {citizen.email && <Line icon={<IconMail size={16} aria-hidden="true" />}>{citizen.email}</Line>}
        {address && <Line icon={<IconMapPin size={16} aria-hidden="true" />}>{address}</Line>}
        {!citizen.phone && !citizen.email && <Line icon={<IconPhone size={16} aria-hidden="true" />}>{t('citizen.noContact')}</Line>}
      </ul>
      <p className="dense quiet">
        {t('citizen.openCases', { count: citizen.openCases })}
        {citizen.lastContactAt && ` · ${t('citizen.lastContact', { date: shortDate(new Date(citizen.lastContactAt)) })}`}
      </p>
      <div className={classes['acts']}>
        <button type="button" onClick={() => onGo({ to: '/citizens/$citizenId', params })}>
          {t('search.openRecord')} <Kbd keys="enter" />
        </button>
        {mayWrite && (
          <button type="button" onClick={() => onGo({ to: '/citizens/$citizenId/new-case', params })}>
            {t('search.newCase')} <Kbd keys="alt+n" />
          </button>
        )}
      </div>
    </aside>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {icon}
      <span>{children}</span>
    </li>
  );
}
