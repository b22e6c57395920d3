import { Dialog, fieldProblem, InlineProblem, useKitWords, useLanguage } from '@cloison/platform/web-kit';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PublicBody, PublicBodyInput } from '../api/contract';
import { nameOf, useCategoryTree, useChangeBody } from './categories-api';
import classes from './tree-page.module.css';

const LEVELS = ['quebec', 'canada', 'municipal', 'other'] as const satisfies readonly PublicBody['level'][];

const NEW: PublicBodyInput = {
  version: 0,
  nameFr: '',
  nameEn: '',
  short: '',
  level: 'quebec',
  phone: null,
  email: null,
  address: null,
  announcedDays: null,
  hidden: false,
};

type TextField = 'nameFr' | 'nameEn' | 'short' | 'phone' | 'email' | 'address';

const FIELDS: readonly { readonly name: TextField; readonly required: boolean; readonly most: number }[] = [
  { name: 'nameFr', required: true, most: 160 },
  { name: 'nameEn', required: true, most: 160 },
  { name: 'short', required: true, most: 40 },
  { name: 'phone', required: false, most: 40 },
  { name: 'email', required: false, most: 254 },
  { name: 'address', required: false, most: 400 },
];

/** One public body: its names, and what the office knows of how to reach it. */
export function BodyDialog({ body, onClose }: { readonly body: PublicBody | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { language } = useLanguage();
  const change = useChangeBody();
  const fresh = useCategoryTree();
  const [value, setValue] = useState<PublicBodyInput>(body ? inputOf(body) : NEW);
  const set = (part: Partial<PublicBodyInput>) => setValue({ ...value, ...part });
  return (
    <Dialog title={body ? nameOf(body, language) : t('file.tree.addBody')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(value, { onSuccess: onClose, onError: () => void fresh.refetch() });
        }}
      >
        <div className={classes['pair']}>
          {FIELDS.map(({ name, required, most }, index) => (
            <TextInput
              key={name}
              label={t(`file.tree.${name}`)}
              required={required}
              withAsterisk={false}
              autoFocus={index === 0}
              maxLength={most}
              value={value[name] ?? ''}
              error={fieldProblem(change.error, name)}
              onChange={(event) => set({ [name]: event.currentTarget.value || (required ? '' : null) })}
            />
          ))}
          <NativeSelect
            label={t('file.tree.level')}
            value={value.level}
            onChange={(event) => set({ level: LEVELS.find((one) => one === event.currentTarget.value) ?? 'other' })}
            data={LEVELS.map((one) => ({ value: one, label: t(`file.tree.levelName.${one}`) }))}
          />
          <TextInput
            type="number"
            min={0}
            max={1000}
            label={t('file.tree.announced')}
            value={value.announcedDays ?? ''}
            error={fieldProblem(change.error, 'announcedDays')}
            onChange={(event) =>
              set({ announcedDays: event.currentTarget.value === '' ? null : Math.round(Number(event.currentTarget.value)) })
            }
          />
        </div>
        <Checkbox label={t('file.tree.hidden')} checked={value.hidden} onChange={(event) => set({ hidden: event.currentTarget.checked })} />
        <InlineProblem error={change.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={change.isPending}>
            {kit('save')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function inputOf({ shipped: _shipped, ...body }: PublicBody): PublicBodyInput {
  return body;
}
