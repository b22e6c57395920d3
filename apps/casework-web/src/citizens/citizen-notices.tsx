import { useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { IconCopy, IconMapPinOff, IconPhoneOff, IconRibbonHealth } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { useMayWrite } from '../frame/role';
import classes from './citizen-side.module.css';

/** What must be seen before anything is done: the person died, asked not to be contacted, lives elsewhere, or may be written down twice. */
export function CitizenNotices({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const mayWrite = useMayWrite();
  const riding = citizen.ridingName;
  const doubted = riding !== null && citizen.inRiding !== null && citizen.postalCodeLies === (citizen.inRiding ? 'elsewhere' : 'here');
  const notices: ReactNode[] = [];
  if (citizen.deceased)
    notices.push(
      <Notice key="deceased" icon={<IconRibbonHealth size={18} aria-hidden="true" />}>
        <b>{citizen.deceasedOn ? t('person.deceasedOn', { date: date(parseDay(citizen.deceasedOn)) }) : t('person.deceased')}</b>
      </Notice>,
    );
  if (citizen.doNotContact)
    notices.push(
      <Notice key="contact" icon={<IconPhoneOff size={18} aria-hidden="true" />}>
        <b>{t('person.doNotContact')}</b> <span>{t('person.doNotContactHelp')}</span>
      </Notice>,
    );
  if (citizen.inRiding === false)
    notices.push(
      <Notice key="elsewhere" icon={<IconMapPinOff size={18} aria-hidden="true" />}>
        <b>{riding && citizen.postalCodeLies === 'elsewhere' ? t('person.elsewhere', { riding }) : t('person.elsewhereUnknown')}</b>{' '}
        <span>{t('person.elsewhereHelp')}</span>
      </Notice>,
    );
  if (doubted)
    notices.push(
      <Notice key="doubt" icon={<IconMapPinOff size={18} aria-hidden="true" />}>
        <span>{t('person.doubt', { riding })}</span>
      </Notice>,
    );
  if (mayWrite && citizen.likelyDuplicates > 0)
    notices.push(
      <Notice key="likely" icon={<IconCopy size={18} aria-hidden="true" />}>
        <span>{t('person.likely', { count: citizen.likelyDuplicates })}</span>
        <Link to="/duplicates" search={{ citizen: citizen.id }}>
          {t('person.compare')}
        </Link>
      </Notice>,
    );
  return notices.length === 0 ? null : <div className={classes['notices']}>{notices}</div>;
}

function Notice({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes['notice']}>
      {icon}
      {children}
    </div>
  );
}
