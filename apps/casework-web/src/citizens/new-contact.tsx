import { Dialog, fieldProblem, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './citizen-form.module.css';
import { SOURCES, useCitizenPart } from './citizens-api';
import type { ContactPoint } from './citizens-api';

const KINDS = ['phone', 'email', 'address'] as const;
const LABELS = ['none', 'home', 'mobile', 'work', 'other'] as const;

/** Another way to reach somebody: what it is, who gave it, when, and whether it reaches several people. */
export function NewContact({ citizenId, onClose }: { readonly citizenId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const adding = useCitizenPart(citizenId);
  const [kind, setKind] = useState<ContactPoint['kind']>('phone');
  const [value, setValue] = useState('');
  const [municipality, setMunicipality] = useState('');
  const [postalCode, setPostalCode] = useState('');
  const [label, setLabel] = useState<(typeof LABELS)[number]>('none');
  const [source, setSource] = useState<ContactPoint['source']>('given_by_citizen');
  const [givenOn, setGivenOn] = useState(toDay(new Date()));
  const [shared, setShared] = useState(false);
  const [first, setFirst] = useState(false);
  return (
    <Dialog title={t('person.reachAdd')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const place = kind === 'address' ? { municipality: municipality || null, postalCode: postalCode || null } : {};
          const contact = { kind, value, ...place, label: label === 'none' ? null : label, source, givenOn, shared, first };
          adding.mutate({ act: 'contact-add', contact }, { onSuccess: onClose });
        }}
      >
        <div className={classes['fields']}>
          <NativeSelect
            label={t('person.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as ContactPoint['kind'])}
            data={KINDS.map((one) => ({ value: one, label: t(`person.kindName.${one}`) }))}
          />
          <TextInput
            label={t(`person.valueOf.${kind}`)}
            type={kind === 'phone' ? 'tel' : 'text'}
            inputMode={kind === 'email' ? 'email' : undefined}
            value={value}
            required
            withAsterisk={false}
            maxLength={254}
            autoFocus
            data-autofocus
            error={fieldProblem(adding.error, 'value')}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          {kind === 'address' && (
            <>
              <TextInput
                label={t('citizen.municipality')}
                value={municipality}
                maxLength={120}
                onChange={(event) => setMunicipality(event.currentTarget.value)}
              />
              <TextInput
                label={t('citizen.postalCode')}
                value={postalCode}
                maxLength={7}
                error={fieldProblem(adding.error, 'postalCode')}
                onChange={(event) => setPostalCode(event.currentTarget.value)}
              />
            </>
          )}
          <NativeSelect
            label={t('person.label')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value as (typeof LABELS)[number])}
            data={LABELS.map((one) => ({ value: one, label: t(`person.labelName.${one}`) }))}
          />
          <NativeSelect
            label={t('person.source')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value as ContactPoint['source'])}
            data={SOURCES.map((one) => ({ value: one, label: t(`person.sourceName.${one}`) }))}
          />
          <TextInput
            label={t('person.askedOn')}
            type="date"
            value={givenOn}
            required
            withAsterisk={false}
            error={fieldProblem(adding.error, 'givenOn')}
            onChange={(event) => setGivenOn(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label={t('person.shared')}
          description={t('person.sharedHint')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Checkbox label={t('person.first')} checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />
        <InlineProblem error={adding.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={adding.isPending}>
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
