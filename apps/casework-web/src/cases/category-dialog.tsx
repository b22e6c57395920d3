import { Dialog, fieldProblem, InlineProblem, useKitWords, useLanguage } from '@cloison/platform/web-kit';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CategoryInput, OfficeCategory, PublicBody } from '../api/contract';
import { nameOf, useCategoryTree, useChangeCategory } from './categories-api';
import classes from './tree-page.module.css';

interface CategoryDialogProps {
  /** Null for a new one. */
  readonly category: OfficeCategory | null;
  readonly tree: { readonly categories: readonly OfficeCategory[]; readonly bodies: readonly PublicBody[] };
  readonly onClose: () => void;
}

const NEW: CategoryInput = {
  version: 0,
  parent: null,
  nameFr: '',
  nameEn: '',
  bodyKey: null,
  delayDays: 10,
  checklistFr: [],
  checklistEn: [],
  hidden: false,
};

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** One category: its names, who answers, how long to wait, what to gather. */
export function CategoryDialog({ category, tree, onClose }: CategoryDialogProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { language } = useLanguage();
  const change = useChangeCategory();
  const fresh = useCategoryTree();
  const [value, setValue] = useState<CategoryInput>(category ? inputOf(category) : NEW);
  const [checklists, setChecklists] = useState({ fr: value.checklistFr.join('\n'), en: value.checklistEn.join('\n') });
  const set = (part: Partial<CategoryInput>) => setValue({ ...value, ...part });
  const hasParts = tree.categories.some(({ parent }) => parent !== null && parent === category?.key);
  const wholes = hasParts ? [] : tree.categories.filter(({ parent, key }) => parent === null && key !== category?.key);
  const submit = () =>
    change.mutate(
      { ...value, checklistFr: lines(checklists.fr), checklistEn: lines(checklists.en) },
      { onSuccess: onClose, onError: () => void fresh.refetch() },
    );
  return (
    <Dialog title={category ? nameOf(category, language) : t('file.tree.add')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={classes['pair']}>
          <TextInput
            label={t('file.tree.nameFr')}
            required
            withAsterisk={false}
            autoFocus
            maxLength={120}
            value={value.nameFr}
            error={fieldProblem(change.error, 'nameFr')}
            onChange={(event) => set({ nameFr: event.currentTarget.value })}
          />
          <TextInput
            label={t('file.tree.nameEn')}
            required
            withAsterisk={false}
            maxLength={120}
            value={value.nameEn}
            error={fieldProblem(change.error, 'nameEn')}
            onChange={(event) => set({ nameEn: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('file.tree.parent')}
            value={value.parent ?? ''}
            onChange={(event) => set({ parent: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('file.tree.noParent') },
              ...wholes.map((one) => ({ value: one.key, label: nameOf(one, language) })),
            ]}
          />
          <NativeSelect
            label={t('file.tree.body')}
            value={value.bodyKey ?? ''}
            onChange={(event) => set({ bodyKey: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('file.tree.noBody') },
              ...tree.bodies.map((one) => ({ value: one.key, label: nameOf(one, language) })),
            ]}
          />
          <TextInput
            type="number"
            min={0}
            max={365}
            label={t('file.tree.delay')}
            value={value.delayDays}
            error={fieldProblem(change.error, 'delayDays')}
            onChange={(event) => set({ delayDays: Math.round(Number(event.currentTarget.value)) })}
          />
        </div>
        <Textarea
          label={t('file.tree.checklistFr')}
          rows={3}
          value={checklists.fr}
          error={fieldProblem(change.error, 'checklistFr')}
          onChange={(event) => setChecklists({ ...checklists, fr: event.currentTarget.value })}
        />
        <Textarea
          label={t('file.tree.checklistEn')}
          rows={3}
          value={checklists.en}
          error={fieldProblem(change.error, 'checklistEn')}
          onChange={(event) => setChecklists({ ...checklists, en: event.currentTarget.value })}
        />
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

function inputOf({
  key,
  version,
  parent,
  nameFr,
  nameEn,
  bodyKey,
  delayDays,
  checklistFr,
  checklistEn,
  hidden,
}: OfficeCategory): CategoryInput {
  return { key, version, parent, nameFr, nameEn, bodyKey, delayDays, checklistFr, checklistEn, hidden };
}
