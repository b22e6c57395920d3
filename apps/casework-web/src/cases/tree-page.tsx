import { InlineProblem, useLanguage } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { OfficeCategory, PublicBody } from '../api/contract';
import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import table from '../frame/work-table.module.css';
import { BodyDialog } from './body-dialog';
import { nameOf, useCategoryTree } from './categories-api';
import { CategoryDialog } from './category-dialog';
import classes from './tree-page.module.css';

type Editing = { readonly category: OfficeCategory | null } | { readonly body: PublicBody | null };

/** The office's tree: what a case may be about, who answers, how long to wait. The office manager changes it; the others read it. */
export function TreePage() {
  const { t } = useTranslation();
  const tree = useCategoryTree();
  const mayChange = useOfficeRole() === 'office_manager';
  const [editing, setEditing] = useState<Editing | null>(null);
  const onEdit = mayChange ? setEditing : null;
  return (
    <>
      <PageHead title={t('file.tree.title')} below={<span>{t('file.tree.lead')}</span>} />
      <InlineProblem error={tree.error} />
      {tree.data && (
        <>
          <Section title={t('file.tree.categories')} add={t('file.tree.add')} onAdd={onEdit && (() => onEdit({ category: null }))}>
            <Categories
              categories={tree.data.categories}
              bodies={tree.data.bodies}
              onEdit={onEdit && ((category) => onEdit({ category }))}
            />
          </Section>
          <Section title={t('file.tree.bodies')} add={t('file.tree.addBody')} onAdd={onEdit && (() => onEdit({ body: null }))}>
            <Bodies bodies={tree.data.bodies} onEdit={onEdit && ((body) => onEdit({ body }))} />
          </Section>
          {editing && 'category' in editing && (
            <CategoryDialog category={editing.category} tree={tree.data} onClose={() => setEditing(null)} />
          )}
          {editing && 'body' in editing && <BodyDialog body={editing.body} onClose={() => setEditing(null)} />}
        </>
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: (() => void) | null;
  readonly children: ReactNode;
}

function Section({ title, add, onAdd, children }: SectionProps) {
  return (
    <section className={classes['section']}>
      <header>
        <h2>{title}</h2>
        {onAdd && (
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

interface CategoriesProps {
  readonly categories: readonly OfficeCategory[];
  readonly bodies: readonly PublicBody[];
  readonly onEdit: ((category: OfficeCategory) => void) | null;
}

function Categories({ categories, bodies, onEdit }: CategoriesProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const short = new Map(bodies.map((body) => [body.key, body.short]));
  return (
    <table className={table['table']}>
      <caption className="visually-hidden">{t('file.tree.categories')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('file.tree.categories')}</th>
          <th scope="col">{t('file.tree.body')}</th>
          <th scope="col" className={table['number']}>
            {t('file.tree.delay')}
          </th>
        </tr>
      </thead>
      <tbody>
        {categories.map((one) => (
          <tr key={one.key} data-hidden={one.hidden || undefined} className={classes['row']}>
            <td className={one.parent === null ? undefined : classes['part']}>
              <Name name={nameOf(one, language)} row={one} onEdit={onEdit && (() => onEdit(one))} />
            </td>
            <td>{short.get(one.bodyKey ?? '') ?? t('file.tree.noBody')}</td>
            <td className={table['number']}>{one.delayDays}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bodies({ bodies, onEdit }: { readonly bodies: readonly PublicBody[]; readonly onEdit: ((body: PublicBody) => void) | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <table className={table['table']}>
      <caption className="visually-hidden">{t('file.tree.bodies')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('file.tree.bodies')}</th>
          <th scope="col">{t('file.tree.level')}</th>
          <th scope="col">{t('file.tree.phone')}</th>
          <th scope="col">{t('file.tree.email')}</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((one) => (
          <tr key={one.key} data-hidden={one.hidden || undefined} className={classes['row']}>
            <td>
              <Name name={nameOf(one, language)} row={one} onEdit={onEdit && (() => onEdit(one))} />
            </td>
            <td>{t(`file.tree.levelName.${one.level}`)}</td>
            <td>{one.phone}</td>
            <td>{one.email}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NameProps {
  readonly name: string;
  readonly row: { readonly hidden: boolean; readonly shipped: boolean };
  readonly onEdit: (() => void) | null;
}

function Name({ name, row, onEdit }: NameProps) {
  const { t } = useTranslation();
  return (
    <>
      {onEdit ? (
        <button type="button" className={classes['name']} aria-label={t('file.tree.edit', { name })} onClick={onEdit}>
          {name}
        </button>
      ) : (
        <b>{name}</b>
      )}
      {row.hidden && <span className="faint"> · {t('file.tree.isHidden')}</span>}
      {!row.shipped && <span className="faint"> · {t('file.tree.own')}</span>}
    </>
  );
}
