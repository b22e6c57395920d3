import { fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CategorySelect } from '../cases/category-select';
import { useDraft } from '../frame/drafts';
import { PageHead } from '../frame/page-head';
import { PURPOSES, useCreateMailing, useMailingPreview } from './mailings-api';
import type { MailingPreview, MailingTrial } from './mailings-api';
import classes from './mailings.module.css';
import { SourceRules } from './source-rules';
import { Verdict } from './verdict';

const BEGINNING: MailingTrial = { purpose: 'greeting', channel: 'post', wanted: { people: 'citizens' } };

interface Judged {
  readonly of: string;
  readonly preview: MailingPreview;
}

/** What for, for whom, who is left out and why, then the list: in this order, on one page, nothing decided before it was seen. */
export function NewMailingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useDraft('new-mailing', BEGINNING);
  const [name, setName] = useState('');
  const [judged, setJudged] = useState<Judged | null>(null);
  const preview = useMailingPreview();
  const creating = useCreateMailing();
  const trial = draft.value;
  const asked = JSON.stringify(trial);
  const seen = judged?.of === asked;

  const look = () => preview.mutate(trial, { onSuccess: (found) => setJudged({ of: asked, preview: found }) });
  const create = () =>
    creating.mutate(
      { ...trial, name },
      {
        onSuccess: (mailing) => {
          draft.clear();
          void navigate({ to: '/mailings/$mailingId', params: { mailingId: mailing.id }, replace: true });
        },
      },
    );
  return (
    <>
      <PageHead title={t('mailings.create')} above={<Link to="/mailings">{t('mailings.title')}</Link>} />
      <div className={classes['page']}>
        <section className={classes['section']}>
          <h2>{t('mailings.step.purpose')}</h2>
          <fieldset className={classes['purposes']}>
            <legend className="visually-hidden">{t('mailings.purposeLabel')}</legend>
            {PURPOSES.map((purpose) => (
              <label key={purpose}>
                <input
                  type="radio"
                  name="purpose"
                  checked={trial.purpose === purpose}
                  onChange={() =>
                    draft.set({
                      ...trial,
                      purpose,
                      wanted: { ...trial.wanted, people: purpose === 'press_notice' ? 'contacts' : trial.wanted.people },
                    })
                  }
                />
                {t(`mailings.purpose.${purpose}`)}
              </label>
            ))}
          </fieldset>
          <SourceRules purpose={trial.purpose} />
        </section>
        <form
          className={classes['section']}
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <h2>{t('mailings.step.who')}</h2>
          <Wanted trial={trial} onChange={draft.set} error={preview.error} />
          <InlineProblem error={preview.error} />
          <div className={classes['acts']}>
            <Button type="submit" variant={seen ? 'default' : 'filled'} size="md" loading={preview.isPending}>
              {t(judged ? 'mailings.again' : 'mailings.preview')}
            </Button>
          </div>
        </form>
        {judged && (
          <section className={classes['section']} aria-live="polite">
            <h2>{t('mailings.step.judged')}</h2>
            {seen ? (
              <Verdict {...judged.preview} taking={judged.preview.in} leaving={judged.preview.out} />
            ) : (
              <p className={classes['changed']}>{t('mailings.changed')}</p>
            )}
          </section>
        )}
        {judged && seen && (
          <form
            className={classes['section']}
            onSubmit={(event) => {
              event.preventDefault();
              create();
            }}
          >
            <h2>{t('mailings.step.confirm')}</h2>
            <TextInput
              label={t('mailings.name')}
              description={t('mailings.nameHint')}
              required
              withAsterisk={false}
              maxLength={120}
              value={name}
              error={fieldProblem(creating.error, 'name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <p className="meta">{t('mailings.confirmHelp')}</p>
            <InlineProblem error={creating.error} />
            <div className={classes['acts']}>
              <Button type="submit" variant="filled" size="lg" loading={creating.isPending}>
                {t('mailings.confirm')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </>
  );
}

interface WantedProps {
  readonly trial: MailingTrial;
  readonly onChange: (trial: MailingTrial) => void;
  readonly error: unknown;
}

function Wanted({ trial, onChange, error }: WantedProps) {
  const { t } = useTranslation();
  const { wanted } = trial;
  const set = (change: Partial<MailingTrial['wanted']>) => onChange({ ...trial, wanted: { ...wanted, ...change } });
  return (
    <>
      <SegmentedControl
        className={classes['start']}
        aria-label={t('mailings.channelLabel')}
        value={trial.channel}
        onChange={(channel) => onChange({ ...trial, channel: channel === 'email' ? 'email' : 'post' })}
        data={(['post', 'email'] as const).map((one) => ({ value: one, label: t(`mailings.channel.${one}`) }))}
      />
      <div className={classes['fields']}>
        <NativeSelect
          label={t('mailings.whoLabel')}
          value={wanted.people}
          onChange={(event) => set({ people: event.currentTarget.value === 'contacts' ? 'contacts' : 'citizens' })}
          data={(['citizens', 'contacts'] as const).map((one) => ({ value: one, label: t(`mailings.who.${one}`) }))}
        />
        <NativeSelect
          label={t('mailings.language')}
          value={wanted.language ?? ''}
          onChange={(event) =>
            set({ language: event.currentTarget.value === 'fr' ? 'fr' : event.currentTarget.value === 'en' ? 'en' : null })
          }
          data={[
            { value: '', label: t('mailings.anyLanguage') },
            { value: 'fr', label: t('mailings.languageName.fr') },
            { value: 'en', label: t('mailings.languageName.en') },
          ]}
        />
        <TextInput
          label={t('mailings.municipality')}
          maxLength={120}
          value={wanted.municipality ?? ''}
          onChange={(event) => set({ municipality: event.currentTarget.value || null })}
        />
        {wanted.people === 'citizens' && (
          <>
            <CategorySelect
              label={t('mailings.category')}
              none={t('mailings.anyCategory')}
              value={wanted.category ?? ''}
              error={fieldProblem(error, 'wanted.category')}
              onChange={(category) => set({ category: category || null })}
            />
            <TextInput
              type="date"
              label={t('mailings.since')}
              value={wanted.since ?? ''}
              onChange={(event) => set({ since: event.currentTarget.value || null })}
            />
          </>
        )}
      </div>
    </>
  );
}
