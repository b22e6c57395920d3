import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCategoryTree } from '../cases/categories-api';
import { useImportAct, useImportPreview, useStartImport } from './imports-api';
import type { ImportRules, ImportView, PreviewLine, Target } from './imports-api';
import classes from './imports.module.css';

const TARGETS = [
  'externalId',
  'familyName',
  'givenName',
  'fullName',
  'birthDate',
  'language',
  'addressLine',
  'municipality',
  'postalCode',
  'phone',
  'email',
  'accommodation',
  'caseTitle',
  'caseCategory',
  'caseStatus',
  'caseOpenedOn',
  'caseClosedOn',
  'caseSummary',
  'caseNote',
  'caseOutcome',
] as const satisfies readonly Target[];

/** Says what each column is, and shows at once what its first lines would become. */
export function MappingForm({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { name } = useFormats();
  const tree = useCategoryTree();
  const start = useStartImport(view.id);
  const drop = useImportAct(view.id, 'put-away');
  const [columns, setColumns] = useState(() => new Map(view.columns.map(({ column, target }) => [column, target])));
  const [dayFirst, setDayFirst] = useState(true);
  const [doubles, setDoubles] = useState<ImportRules['doubles']>('attach');
  const [otherCategory, setOtherCategory] = useState<string>('other');
  const rules = useMemo<ImportRules>(
    () => ({
      columns: [...columns].map(([column, target]) => ({ column, target })),
      dayFirst,
      doubles,
      otherCategory: otherCategory || null,
    }),
    [columns, dayFirst, doubles, otherCategory],
  );
  const taken = new Set(columns.values());
  const named = taken.has('fullName') || (taken.has('familyName') && taken.has('givenName'));
  const preview = useImportPreview(view.id, named ? rules : null);
  const become = (column: number, target: string) => {
    const next = new Map(columns);
    if (target === '') next.delete(column);
    else next.set(column, target as Target);
    setColumns(next);
  };
  return (
    <>
      <section aria-labelledby="import-columns">
        <h2 id="import-columns">{t('imports.columns')}</h2>
        <p className="meta">{t('imports.columnsHelp', { count: view.lines })}</p>
        <ol className={classes['columns']}>
          {view.headers.map((header, column) => (
            <li key={column}>
              <span className={classes['header']}>
                <b>{header || t('imports.noHeader', { column: column + 1 })}</b>
                <span className="meta ellipsis">
                  {view.sample
                    .map(({ cells }) => cells[column])
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <NativeSelect
                aria-label={t('imports.becomes', { header: header || column + 1 })}
                value={columns.get(column) ?? ''}
                onChange={(event) => become(column, event.currentTarget.value)}
                data={[
                  { value: '', label: t('imports.leftOut') },
                  ...TARGETS.filter((target) => columns.get(column) === target || !taken.has(target)).map((target) => ({
                    value: target,
                    label: t(`imports.targets.${target}`),
                  })),
                ]}
              />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="import-rules">
        <h2 id="import-rules">{t('imports.rules')}</h2>
        <div className={classes['rules']}>
          <NativeSelect
            label={t('imports.doubles')}
            value={doubles}
            onChange={(event) => setDoubles(event.currentTarget.value === 'refuse' ? 'refuse' : 'attach')}
            data={[
              { value: 'attach', label: t('imports.doublesAttach') },
              { value: 'refuse', label: t('imports.doublesRefuse') },
            ]}
          />
          <NativeSelect
            label={t('imports.days')}
            value={dayFirst ? 'day' : 'month'}
            onChange={(event) => setDayFirst(event.currentTarget.value === 'day')}
            data={[
              { value: 'day', label: t('imports.dayFirst') },
              { value: 'month', label: t('imports.monthFirst') },
            ]}
          />
          <NativeSelect
            label={t('imports.otherCategory')}
            value={otherCategory}
            onChange={(event) => setOtherCategory(event.currentTarget.value)}
            data={[
              { value: '', label: t('imports.otherRefused') },
              ...(tree.data?.categories ?? []).map((category) => ({ value: category.key, label: name(category) })),
            ]}
          />
        </div>
      </section>
      <Preview lines={preview.data?.lines ?? []} named={named} />
      <InlineProblem error={start.error ?? preview.error ?? drop.error} />
      <div className={classes['acts']}>
        <Button variant="filled" size="lg" disabled={!named} loading={start.isPending} onClick={() => start.mutate(rules)}>
          {t('imports.start', { count: view.lines })}
        </Button>
        <Button variant="subtle" size="lg" loading={drop.isPending} onClick={() => drop.mutate()}>
          {kit('cancel')}
        </Button>
      </div>
    </>
  );
}

function Preview({ lines, named }: { readonly lines: readonly PreviewLine[]; readonly named: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="import-preview">
      <h2 id="import-preview">{t('imports.preview')}</h2>
      {!named && <p className={classes['needed']}>{t('imports.nameNeeded')}</p>}
      <ul className={classes['preview']}>
        {lines.map(({ line, becomes, name, reach, caseTitle, reason, field }) => (
          <li key={line} data-becomes={becomes}>
            <span className={classes['kind']}>{t(`imports.becoming.${becomes}`)}</span>
            {name && <b>{name}</b>}
            {reach && <span className="quiet">{reach}</span>}
            {caseTitle && <span>{caseTitle}</span>}
            {reason && (
              <span className={classes['reason']}>
                {reason === 'double' || !field
                  ? t(`imports.reasons.${reason}`)
                  : t('imports.because', { field: t(`imports.targets.${field}`), reason: t(`imports.reasons.${reason}`) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
