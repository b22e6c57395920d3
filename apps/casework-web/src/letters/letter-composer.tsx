import { Dialog, fieldProblem, InlineProblem, Problem, useLanguage } from '@cloison/platform/web-kit';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { nameOf, useBodyOf } from '../cases/categories-api';
import { ComposerFoot, sendOnModEnter } from '../cases/composer-foot';
import type { ComposerFormProps } from '../cases/composer-kinds';
import { ConsentNeeded } from '../consents/consent-needed';
import { useDraft } from '../frame/drafts';
import { WordingReminder } from '../wording/wording-reminder';
import { LetterSheet } from './letter-sheet';
import { useCreateLetter, useFilledTemplate, usePreviewLetter, useTemplates } from './letters-api';
import type { LetterWriting, MergeField, Template } from './letters-api';
import classes from './letters.module.css';

interface Writing {
  readonly addressee: 'citizen' | 'body';
  readonly language: 'fr' | 'en';
  readonly templateKey: string;
  readonly subject: string;
  readonly text: string;
}

/** A letter of the case: to the person or to the body, from a template or not, seen before it is made. */
export function LetterComposer({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const { language: page } = useLanguage();
  const body = useBodyOf()(file.category);
  const templates = useTemplates();
  const filling = useFilledTemplate();
  const preview = usePreviewLetter();
  const creating = useCreateLetter();
  const [nothing] = useState<Writing>({
    addressee: 'citizen',
    language: page === 'en' ? 'en' : 'fr',
    templateKey: '',
    subject: '',
    text: '',
  });
  const draft = useDraft<Writing>(`letter-${file.id}`, nothing);
  const [waiting, setWaiting] = useState<Writing | null>(null);
  const { addressee, language, templateKey, subject, text } = draft.value;
  const set = (change: Partial<Writing>) => draft.set({ ...draft.value, ...change });
  const offered = templates.data?.items.filter((one) => !one.hidden && one.addressee === addressee) ?? [];
  const writing: LetterWriting = {
    caseId: file.id,
    addressee,
    bodyKey: addressee === 'body' ? (body?.key ?? null) : null,
    language,
    templateKey: templateKey || null,
    subject,
    text,
  };

  const fill = (wanted: Writing) => {
    setWaiting(null);
    if (!wanted.templateKey) return draft.set(wanted);
    filling.mutate(
      { key: wanted.templateKey, language: wanted.language, caseId: file.id, ...(body ? { bodyKey: body.key } : {}) },
      { onSuccess: (filled) => draft.set({ ...wanted, subject: filled.subject, text: filled.text }) },
    );
  };
  const choose = (change: Partial<Writing>) => {
    const wanted = { ...draft.value, ...change };
    const written = text.trim() !== '' && filling.data?.text !== text;
    if (wanted.templateKey && written) setWaiting(wanted);
    else fill(wanted);
  };
  const send = () => {
    if (creating.isPending || !subject.trim() || !text.trim()) return;
    creating.mutate(writing, {
      onSuccess: () => {
        draft.clear();
        onDone();
      },
    });
  };
  const missing = filling.data?.text === text ? filling.data.missing : [];
  const consentMissing = creating.error instanceof Problem && creating.error.code === 'consent_missing';
  return (
    <form
      className={classes['compose']}
      onKeyDown={sendOnModEnter(send)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes['choices']}>
        <NativeSelect
          label={t('letters.to')}
          value={addressee}
          onChange={(event) => choose({ addressee: event.currentTarget.value === 'body' ? 'body' : 'citizen', templateKey: '' })}
          data={[
            { value: 'citizen', label: t('letters.toCitizen') },
            ...(body ? [{ value: 'body', label: t('letters.toBody', { body: nameOf(body, page) }) }] : []),
          ]}
        />
        <NativeSelect
          label={t('letters.language')}
          value={language}
          onChange={(event) => choose({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
          data={(['fr', 'en'] as const).map((one) => ({ value: one, label: t(`letters.languageName.${one}`) }))}
        />
        <TemplateSelect templates={offered} value={templateKey} onChange={(key) => choose({ templateKey: key })} />
      </div>
      {waiting && (
        <div className={classes['ask']} role="status">
          <span>{t('letters.replace')}</span>
          <Button size="xs" onClick={() => fill(waiting)}>
            {t('letters.replaceAct')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setWaiting(null)}>
            {t('letters.keepMine')}
          </Button>
        </div>
      )}
      <InlineProblem error={filling.error} />
      <TextInput
        label={t('letters.subject')}
        maxLength={200}
        value={subject}
        error={fieldProblem(creating.error, 'subject')}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('letters.text')}
        description={t('letters.textHint')}
        rows={9}
        maxLength={20_000}
        value={text}
        error={fieldProblem(creating.error, 'text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {missing.length > 0 && (
        <p className={classes['mark']}>{t('letters.missing', { fields: labelsOf(missing, templates.data?.fields, page) })}</p>
      )}
      <WordingReminder text={text} onText={(words) => set({ text: words })} />
      {consentMissing && body ? <ConsentNeeded file={file} bodyKey={body.key} /> : <InlineProblem error={creating.error} />}
      <InlineProblem error={preview.error} />
      <div role="status">
        {creating.data && !subject && (
          <p>
            {t('letters.made')}{' '}
            <Link to="/letters/$letterId" params={{ letterId: creating.data.id }}>
              {t('letters.see')}
            </Link>
          </p>
        )}
      </div>
      <ComposerFoot keptAt={subject || text ? draft.keptAt : null} send={t('letters.create')} busy={creating.isPending}>
        <Button size="xs" loading={preview.isPending} disabled={!subject.trim() || !text.trim()} onClick={() => preview.mutate(writing)}>
          {t('letters.preview')}
        </Button>
      </ComposerFoot>
      {preview.data && (
        <Dialog title={t('letters.previewTitle')} onClose={() => preview.reset()}>
          {preview.data.unprintable.length > 0 && (
            <p className={classes['mark']}>{t('letters.unprintable', { signs: preview.data.unprintable.join(' ') })}</p>
          )}
          <LetterSheet letter={preview.data} />
        </Dialog>
      )}
    </form>
  );
}

const labelsOf = (keys: readonly string[], fields: readonly MergeField[] | undefined, page: string): string =>
  (fields ?? [])
    .filter(({ key }) => keys.includes(key))
    .map(({ labelFr, labelEn }) => (page === 'en' ? labelEn : labelFr))
    .join(', ');

interface TemplateSelectProps {
  readonly templates: readonly Template[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function TemplateSelect({ templates, value, onChange }: TemplateSelectProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <NativeSelect
      label={t('letters.template')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('letters.noTemplate') }, ...templates.map((one) => ({ value: one.key, label: nameOf(one, language) }))]}
    />
  );
}
