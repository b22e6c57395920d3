import { Dialog, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { IconUser, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { useMayWrite } from '../frame/role';
import formClasses from './citizen-form.module.css';
import classes from './citizen-side.module.css';
import { useCitizenPart } from './citizens-api';
import type { Spokesperson } from './citizens-api';
import { NewSpeaker } from './new-speaker';
import { PersonPicker } from './person-picker';

/** Who speaks for somebody, for what and until when; and for whom they speak themselves. */
export function SpeakersSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const mayWrite = useMayWrite();
  const [adding, setAdding] = useState(false);
  const part = useCitizenPart(citizen.id);
  const terms = ({ relation, basis, matters, until, speaks }: Spokesperson): string =>
    [
      t(`person.relationName.${relation}`),
      matters ?? t('person.allMatters'),
      t(`person.basisName.${basis}`),
      !speaks ? t('person.noMore') : until && t('person.untilDay', { date: shortDate(parseDay(until)) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className={classes['section']} aria-labelledby="speakers">
      <h2>
        <span id="speakers">{t('person.speaksFor')}</span>
        {mayWrite && (
          <button type="button" className={classes['link']} onClick={() => setAdding(true)}>
            {t('person.speakerAdd')}
          </button>
        )}
      </h2>
      {citizen.spokespeople.length === 0 && <p className="dense faint">{t('person.speakerNone')}</p>}
      <ul>
        {citizen.spokespeople.map((speaker) => (
          <li key={speaker.id} className={classes['item']}>
            <IconUser size={16} aria-hidden="true" />
            <div className="grow">
              {speaker.speakerId ? (
                <Link to="/citizens/$citizenId" params={{ citizenId: speaker.speakerId }}>
                  <b>{speaker.name}</b>
                </Link>
              ) : (
                <b>{speaker.name}</b>
              )}
              {speaker.phone && <span> {speaker.phone}</span>}
              <p>{terms(speaker)}</p>
            </div>
            {mayWrite && speaker.speaks && (
              <button
                type="button"
                className={classes['link']}
                aria-label={t('person.endOf', { name: speaker.name })}
                onClick={() => part.mutate({ act: 'speaker-end', speakerId: speaker.id })}
              >
                {t('person.end')}
              </button>
            )}
          </li>
        ))}
        {citizen.speaksFor.map((other) => (
          <li key={other.citizenId} className={classes['item']}>
            <IconUser size={16} aria-hidden="true" />
            <div className="grow">
              <Link to="/citizens/$citizenId" params={{ citizenId: other.citizenId }}>
                {t('person.alsoFor', { name: other.name })}
              </Link>
              <p>{[t(`person.relationName.${other.relation}`), other.matters ?? t('person.allMatters')].join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
      <InlineProblem error={part.error} />
      {adding && <NewSpeaker citizenId={citizen.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** Who lives under the same roof. */
export function HouseholdSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const [adding, setAdding] = useState(false);
  const part = useCitizenPart(citizen.id);
  return (
    <section className={classes['section']} aria-labelledby="household">
      <h2>
        <span id="household">{t('person.household')}</span>
        {mayWrite && (
          <button type="button" className={classes['link']} onClick={() => setAdding(true)}>
            {t('person.householdAdd')}
          </button>
        )}
      </h2>
      {citizen.household.length === 0 && <p className="dense faint">{t('person.householdNone')}</p>}
      <ul>
        {citizen.household.map((member) => {
          const name = `${member.givenName} ${member.familyName}`;
          return (
            <li key={member.id} className={classes['item']}>
              <IconUsersGroup size={16} aria-hidden="true" />
              <div className="grow">
                <Link to="/citizens/$citizenId" params={{ citizenId: member.id }}>
                  <b>{name}</b>
                </Link>
                {member.birthYear !== null && <p>{t('citizen.bornIn', { year: member.birthYear })}</p>}
              </div>
              {mayWrite && (
                <button
                  type="button"
                  className={classes['link']}
                  aria-label={t('person.householdLeave', { name })}
                  onClick={() => part.mutate({ act: 'household-remove', memberId: member.id })}
                >
                  {t('person.remove')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <InlineProblem error={part.error} />
      {adding && <NewMember citizenId={citizen.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

function NewMember({ citizenId, onClose }: { readonly citizenId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const adding = useCitizenPart(citizenId);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Dialog title={t('person.householdAdd')} onClose={onClose}>
      <form
        className={formClasses['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) adding.mutate({ act: 'household-add', memberId: chosen }, { onSuccess: onClose });
        }}
      >
        <PersonPicker except={citizenId} chosen={chosen} onChoose={setChosen} />
        <InlineProblem error={adding.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" disabled={chosen === null} loading={adding.isPending}>
            {t('person.add')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
