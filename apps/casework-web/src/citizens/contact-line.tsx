import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import classes from './contact-line.module.css';

/** How to reach somebody, on one line: phone, e-mail, address. */
export function ContactLine({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const address = [citizen.addressLine, citizen.municipality, citizen.postalCode].filter(Boolean).join(', ');
  return (
    <>
      {citizen.phone && (
        <span className={classes['one']}>
          <IconPhone size={14} aria-hidden="true" />
          <a href={`tel:${citizen.phone.replace(/[^\d+]/g, '')}`}>{citizen.phone}</a>
        </span>
      )}
      {citizen.email && (
        <span className={classes['one']}>
          <IconMail size={14} aria-hidden="true" />
          <a href={`mailto:${citizen.email}`}>{citizen.email}</a>
        </span>
      )}
      {address && (
        <span className={classes['one']}>
          <IconMapPin size={14} aria-hidden="true" />
          {address}
        </span>
      )}
      {!citizen.phone && !citizen.email && !address && <span>{t('citizen.noContact')}</span>}
    </>
  );
}
