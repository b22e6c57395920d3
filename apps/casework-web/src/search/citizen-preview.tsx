import { initials, Kbd, parseDay, useFormats } from '@cloison/platform/web-kit';
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Destination } from './choices';
import classes from './citizen-preview.module.css';
import type { FoundCitizen } from './find-api';

interface CitizenPreviewProps {
  readonly citizen: FoundCitizen;
  readonly mayWrite: boolean;
  readonly onGo: (to: Destination) => void;
  readonly onCall: (citizenId: string) => void;
}

/** Enough to be sure of the person before the record is opened; it shows what the search has answered and opens nothing itself. */
export function CitizenPreview({ citizen, mayWrite, onGo, onCall }: CitizenPreviewProps) {
  const { t } = useTranslation();
  const name = `${citizen.givenName} ${citizen.familyName}`;
  const address = [citizen.addressLine, citizen.municipality, citizen.postalCode].filter(Boolean).join(', ');
  const params = { citizenId: citizen.id };
  const known = [
    citizen.birthYear !== null && t('citizen.bornIn', { year: citizen.birthYear }),
    t(`citizen.languageName.${citizen.language}`),
  ];
  return (
    <aside className={classes['preview']} aria-label={t('search.previewOf')}>
      <header>
        <div className="grow">
          <h2>{name}</h2>
          <p className="dense quiet">{known.filter(Boolean).join(' · ')}</p>
        </div>
        <span className={classes['initials']} aria-hidden="true">
          {initials(name)}
        </span>
      </header>
      <ul className={classes['contact']}>
        {citizen.phone && (
          <Line icon={<IconPhone size={16} aria-hidden="true" />}>
            <b>{citizen.phone}</b>
          </Line>
        )}
        {citizen.email && <Line icon={<IconMail size={16} aria-hidden="true" />}>{citizen.email}</Line>}
        {address && <Line icon={<IconMapPin size={16} aria-hidden="true" />}>{address}</Line>}
        {!citizen.phone && !citizen.email && <Line icon={<IconPhone size={16} aria-hidden="true" />}>{t('citizen.noContact')}</Line>}
      </ul>
      <Cases citizen={citizen} onGo={onGo} />
      <div className={classes['acts']}>
        <button type="button" onClick={() => onGo({ to: '/citizens/$citizenId', params })}>
          {t('search.openRecord')} <Kbd keys="enter" />
        </button>
        {mayWrite && (
          <>
            <button type="button" onClick={() => onCall(citizen.id)}>
              {t('search.call')} <Kbd keys="alt+a" />
            </button>
            <button type="button" onClick={() => onGo({ to: '/citizens/$citizenId/new-case', params })}>
              {t('search.newCase')} <Kbd keys="alt+n" />
            </button>
          </>
        )}
      </div>
    </aside>
  );
}

function Cases({ citizen, onGo }: Pick<CitizenPreviewProps, 'citizen' | 'onGo'>) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (citizen.cases.length === 0) return <p className="dense quiet">{t('citizen.openCases', { count: 0 })}</p>;
  return (
    <>
      <h3 className={classes['heading']}>{t('search.cases')}</h3>
      <ul className={classes['cases']}>
        {citizen.cases.map(({ id, number, title, status, dueOn }) => (
          <li key={id}>
            <button
              type="button"
              data-closed={status === 'closed' || undefined}
              onClick={() => onGo({ to: '/cases/$caseId', params: { caseId: id } })}
            >
              <b>{title}</b>
              <span className="meta">
                {[
                  number,
                  t(`search.statuses.${status}`, { defaultValue: status }),
                  dueOn !== null && status !== 'closed' && t('search.due', { date: shortDate(parseDay(dueOn)) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
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
