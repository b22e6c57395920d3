import { Dialog, fieldProblem, InlineProblem, Problem, useLanguage } from '@cloison/platform/web-kit';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSaveTemplate } from './letters-api';
import type { MergeField, Template, TemplateWriting } from './letters-api';
import classes from './letters.module.css';
import { TemplateTrial } from './template-trial';
import { unknownNames } from './unknown-names';

const NOTHING: TemplateWriting = { addressee: 'citizen', nameFr: '', nameEn: '', subjectFr: '', subjectEn: '', bodyFr: '', bodyEn: '' };
const NAMES = ['nameFr', 'nameEn'] as const;
const SUBJECTS = ['subjectFr', 'subjectEn'] as const;
const BODIES = ['bodyFr', 'bodyEn'] as const;
type Written = (typeof SUBJECTS)[number] | (typeof BODIES)[number];

interface TemplateFormProps {
  readonly template: Template | null;
  readonly fields: readonly MergeField[];
  readonly onClose: () => void;
}

/** A template in both languages, side by side, tried on a real case before it is saved. */
export function TemplateForm({ template, fields, onClose }: TemplateFormProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const save = useSaveTemplate();
  const [value, setValue] = useState<TemplateWriting>(() => (template ? writingOf(template) : NOTHING));
  const [tried, setTried] = useState<string | null>(null);
  const caret = useRef<{ readonly field: Written; readonly at: number } | null>(null);
  const asked = JSON.stringify(value);
  const set = (change: Partial<TemplateWriting>) => setValue({ ...value, ...change });
  const unknown = (field: Written): string | null => {
    const names = unknownNames(value[field], fields);
    return names.length > 0 ? t('letters.unknown', { names: names.join(', ') }) : (fieldProblem(save.error, field) ?? null);
  };
  const insert = (field: MergeField) => {
    const { field: where, at } = caret.current ?? { field: 'bodyFr' as const, at: value.bodyFr.length };
    const place = `{{${where.endsWith('En') ? field.en : field.fr}}}`;
    set({ [where]: value[where].slice(0, at) + place + value[where].slice(at) });
    caret.current = { field: where, at: at + place.length };
  };
  const remember = (field: Written) => (event: { currentTarget: { selectionStart: number | null } }) => {
    caret.current = { field, at: event.currentTarget.selectionStart ?? value[field].length };
  };
  const stale = save.error instanceof Problem && save.error.code === 'version_conflict';
  const text = (field: Written) => ({
    label: t(`letters.${field}`),
    required: true,
    withAsterisk: false,
    value: value[field],
    error: unknown(field),
    onSelect: remember(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  return (
    <Dialog
      title={t(template ? 'letters.editOf' : 'letters.add', { name: template ? template[language === 'en' ? 'nameEn' : 'nameFr'] : '' })}
      onClose={onClose}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ template, body: value }, { onSuccess: onClose });
        }}
      >
        <NativeSelect
          label={t('letters.forLabel')}
          value={value.addressee}
          disabled={template !== null}
          onChange={(event) => set({ addressee: event.currentTarget.value === 'body' ? 'body' : 'citizen' })}
          data={(['citizen', 'body'] as const).map((one) => ({ value: one, label: t(`letters.for.${one}`) }))}
        />
        <div className={classes['two']}>
          {NAMES.map((field) => (
            <TextInput
              key={field}
              label={t(`letters.${field}`)}
              required
              withAsterisk={false}
              maxLength={80}
              value={value[field]}
              error={fieldProblem(save.error, field)}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          {SUBJECTS.map((field) => (
            <TextInput key={field} {...text(field)} maxLength={200} />
          ))}
          <div className={classes['wide']} role="group" aria-label={t('letters.fields')}>
            <p className="meta">{t('letters.fieldsHelp')}</p>
            <div className={classes['fields']}>
              {fields.map((field) => (
                <button
                  key={field.key}
                  type="button"
                  title={language === 'en' ? field.labelEn : field.labelFr}
                  onClick={() => insert(field)}
                >
                  {`{{${language === 'en' ? field.en : field.fr}}}`}
                </button>
              ))}
            </div>
          </div>
          {BODIES.map((field) => (
            <Textarea key={field} {...text(field)} rows={9} maxLength={10_000} />
          ))}
        </div>
        <TemplateTrial value={value} onTried={() => setTried(asked)} />
        {stale ? <p role="alert">{t('letters.stale')}</p> : <InlineProblem error={save.error} />}
        {tried !== asked && <p className="meta">{t('letters.tryFirst')}</p>}
        <div className="row">
          <Button
            type="submit"
            variant="filled"
            size="lg"
            loading={save.isPending}
            disabled={tried !== asked || [...SUBJECTS, ...BODIES].some((field) => unknownNames(value[field], fields).length > 0)}
          >
            {t('letters.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function writingOf({ key: _, version: __, hidden: ___, shipped: ____, ...writing }: Template): TemplateWriting {
  return writing;
}
