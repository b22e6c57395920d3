import { Dialog, fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PURPOSES, useDeriveMailing } from './mailings-api';
import type { Mailing, Purpose } from './mailings-api';
import classes from './mailings.module.css';

/** A copy or a part of a list, for the same purpose or another. */
export function DeriveDialog({ mailing, onClose }: { readonly mailing: Mailing; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const derive = useDeriveMailing(mailing.id);
  const [derivation, setDerivation] = useState<'copy' | 'subset'>('subset');
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<Purpose>(mailing.purpose);
  const [language, setLanguage] = useState<'' | 'fr' | 'en'>('');
  const [municipality, setMunicipality] = useState('');
  const send = () =>
    derive.mutate(
      { derivation, name, purpose, language: language || null, municipality: municipality || null },
      {
        onSuccess: (made) => {
          onClose();
          void navigate({ to: '/mailings/$mailingId', params: { mailingId: made.id } });
        },
      },
    );
  return (
    <Dialog title={t('mailings.deriveTitle', { number: mailing.number })} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="quiet">{t('mailings.deriveHelp')}</p>
        <SegmentedControl
          aria-label={t('mailings.derive')}
          value={derivation}
          onChange={(value) => setDerivation(value === 'copy' ? 'copy' : 'subset')}
          data={[
            { value: 'subset', label: t('mailings.part') },
            { value: 'copy', label: t('mailings.whole') },
          ]}
        />
        <TextInput
          label={t('mailings.name')}
          required
          withAsterisk={false}
          maxLength={120}
          value={name}
          error={fieldProblem(derive.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('mailings.purposeLabel')}
          value={purpose}
          onChange={(event) => setPurpose(PURPOSES.find((one) => one === event.currentTarget.value) ?? purpose)}
          data={PURPOSES.map((one) => ({ value: one, label: t(`mailings.purpose.${one}`) }))}
        />
        {derivation === 'subset' && (
          <>
            <NativeSelect
              label={t('mailings.language')}
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value === 'fr' ? 'fr' : event.currentTarget.value === 'en' ? 'en' : '')}
              data={[
                { value: '', label: t('mailings.anyLanguage') },
                { value: 'fr', label: t('mailings.languageName.fr') },
                { value: 'en', label: t('mailings.languageName.en') },
              ]}
            />
            <TextInput
              label={t('mailings.municipality')}
              maxLength={120}
              value={municipality}
              onChange={(event) => setMunicipality(event.currentTarget.value)}
            />
          </>
        )}
        <InlineProblem error={derive.error} />
        <div className={classes['acts']}>
          <Button type="submit" variant="filled" size="lg" loading={derive.isPending}>
            {t('mailings.deriveAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
