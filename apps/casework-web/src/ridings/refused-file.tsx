import { InlineProblem, Problem } from '@cloison/platform/web-kit';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './ridings.module.css';

const KINDS = [
  'birthDate',
  'gender',
  'phone',
  'email',
  'participation',
  'identifier',
  'language',
  'electoralUnit',
  'untitled',
  'other',
  'code',
  'riding',
  'share',
  'municipality',
] as const;
const MISSING = ['name', 'address', 'code', 'riding'] as const;

/** The titles of a file's first line, read in this page: the server doesn't repeat them. */
export async function titlesOf(file: File): Promise<readonly string[]> {
  const [line = ''] = (await file.slice(0, 8_192).text()).replace(/^\ufeff/, '').split(/[\r\n]/, 1);
  const separator = [';', '\t'].reduce((best, sign) => (line.split(sign).length > line.split(best).length ? sign : best), ',');
  return line.split(separator).map((title) => title.trim().replace(/^"|"$/g, ''));
}

/** Why a file was refused: which columns or lines, by their place, with the title that this page knows. */
export function RefusedFile({ error, titles }: { readonly error: unknown; readonly titles: readonly string[] }) {
  const { t } = useTranslation();
  const places = error instanceof Problem ? error.fields.filter(({ field }) => /^(column|line)\./.test(field)) : [];
  if (places.length === 0) return <InlineProblem error={error} />;
  const sentence = (field: string): string => {
    const [what = '', place = '', kind = ''] = field.split('.');
    const missing = MISSING.find((one) => one === place);
    if (missing) return t(`ridings.lists.missing.${missing}`);
    const known = KINDS.find((one) => one === kind) ?? 'other';
    const title = what === 'column' ? titles[Number(place) - 1] : undefined;
    const name = title ? ` (${title})` : '';
    return t(what === 'line' ? 'ridings.lists.refusedLine' : 'ridings.lists.refusedColumn', {
      place,
      name,
      kind: t(`ridings.lists.kinds.${known}`),
    });
  };
  return (
    <div role="alert" className={classes['refused']}>
      <p className="row">
        <IconAlertTriangle size={18} aria-hidden="true" />
        <b>{t('ridings.lists.refusedTitle')}</b>
      </p>
      <ul>
        {places.map(({ field }) => (
          <li key={field}>{sentence(field)}</li>
        ))}
      </ul>
    </div>
  );
}
