import { Dialog, fieldProblem, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './citizen-form.module.css';
import { RELATIONS, useCitizenPart } from './citizens-api';
import type { Spokesperson } from './citizens-api';
import { PersonPicker } from './person-picker';

const BASES = ['said', 'written', 'legal'] as const;

/** Names somebody who may speak for a citizen: for what, until when, and where the agreement comes from. */
export function NewSpeaker({ citizenId, onClose }: { readonly citizenId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const adding = useCitizenPart(citizenId);
  const [known, setKnown] = useState('new');
  const [speakerId, setSpeakerId] = useState<string | null>(null);
  const [speakerName, setName] = useState('');
  const [speakerPhone, setPhone] = useState('');
  const [relation, setRelation] = useState<Spokesperson['relation']>('spouse');
  const [basis, setBasis] = useState<Spokesperson['basis']>('said');
  const [matters, setMatters] = useState('');
  const [until, setUntil] = useState('');
  const who = known === 'known' ? { speakerId } : { speakerName: speakerName || null, speakerPhone: speakerPhone || null };
  return (
    <Dialog title={t('person.speakerAdd')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const speaker = { ...who, relation, basis, matters: matters || null, until: until || null };
          adding.mutate({ act: 'speaker-add', speaker }, { onSuccess: onClose });
        }}
      >
        <SegmentedControl
          aria-label={t('person.speaker')}
          value={known}
          onChange={setKnown}
          data={[
            { value: 'new', label: t('person.speakerNew') },
            { value: 'known', label: t('person.speakerKnown') },
          ]}
        />
        {known === 'known' ? (
          <PersonPicker except={citizenId} chosen={speakerId} onChoose={setSpeakerId} />
        ) : (
          <div className={classes['fields']}>
            <TextInput
              label={t('person.speakerName')}
              value={speakerName}
              maxLength={200}
              required
              withAsterisk={false}
              autoFocus
              data-autofocus
              error={fieldProblem(adding.error, 'speakerName')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('person.speakerPhone')}
              type="tel"
              value={speakerPhone}
              maxLength={30}
              onChange={(event) => setPhone(event.currentTarget.value)}
            />
          </div>
        )}
        <div className={classes['fields']}>
          <NativeSelect
            label={t('person.relation')}
            value={relation}
            onChange={(event) => setRelation(event.currentTarget.value as Spokesperson['relation'])}
            data={RELATIONS.map((one) => ({ value: one, label: t(`person.relationName.${one}`) }))}
          />
          <NativeSelect
            label={t('person.basis')}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value as Spokesperson['basis'])}
            data={BASES.map((one) => ({ value: one, label: t(`person.basisName.${one}`) }))}
          />
          <TextInput
            label={t('person.matters')}
            description={t('person.mattersHint')}
            value={matters}
            maxLength={300}
            onChange={(event) => setMatters(event.currentTarget.value)}
          />
          <TextInput
            label={t('person.until')}
            type="date"
            value={until}
            error={fieldProblem(adding.error, 'until')}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        <InlineProblem error={adding.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={adding.isPending} disabled={known === 'known' && speakerId === null}>
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
