import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { useMayWrite } from '../frame/role';
import classes from './citizen-side.module.css';
import { useCitizenPart } from './citizens-api';
import type { ContactPoint } from './citizens-api';
import { NewContact } from './new-contact';

const ICONS = { phone: IconPhone, email: IconMail, address: IconMapPin } as const;

/** Every way to reach somebody, where it comes from and since when; the first to try comes first. */
export function ContactSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const [adding, setAdding] = useState(false);
  const part = useCitizenPart(citizen.id);
  return (
    <section className={classes['section']} aria-labelledby="reach">
      <h2>
        <span id="reach">{t('person.reach')}</span>
        {mayWrite && (
          <button type="button" className={classes['link']} onClick={() => setAdding(true)}>
            {t('person.reachAdd')}
          </button>
        )}
      </h2>
      {citizen.contacts.length === 0 && <p className="dense faint">{t('person.reachNone')}</p>}
      <ul>
        {citizen.contacts.map((contact) => (
          <Way
            key={contact.id}
            contact={contact}
            alone={citizen.contacts.filter(({ kind }) => kind === contact.kind).length === 1}
            acts={mayWrite}
            onFirst={() => part.mutate({ act: 'contact-first', contactId: contact.id })}
            onRemove={() => part.mutate({ act: 'contact-remove', contactId: contact.id })}
          />
        ))}
      </ul>
      <InlineProblem error={part.error} />
      {adding && <NewContact citizenId={citizen.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface WayProps {
  readonly contact: ContactPoint;
  readonly alone: boolean;
  readonly acts: boolean;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
}

function Way({ contact, alone, acts, onFirst, onRemove }: WayProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const Icon = ICONS[contact.kind];
  const text = [contact.value, contact.municipality, contact.postalCode].filter(Boolean).join(', ');
  const told = [
    contact.label && t(`person.labelName.${contact.label}`),
    t('person.sourceOn', { source: t(`person.sourceName.${contact.source}`), date: shortDate(parseDay(contact.givenOn)) }),
    contact.shared && t('person.sharedMark'),
  ].filter(Boolean);
  return (
    <li className={classes['item']}>
      <Icon size={16} aria-hidden="true" />
      <div className="grow">
        {contact.first && !alone ? <b>{text}</b> : <span>{text}</span>}
        <p>{told.join(' · ')}</p>
      </div>
      {acts && (
        <div className={classes['acts']}>
          {!contact.first && (
            <button type="button" className={classes['link']} onClick={onFirst} aria-label={t('person.makeFirstOf', { what: text })}>
              {t('person.makeFirst')}
            </button>
          )}
          <button type="button" className={classes['link']} onClick={onRemove} aria-label={t('person.removeOf', { what: text })}>
            {t('person.remove')}
          </button>
        </div>
      )}
    </li>
  );
}
