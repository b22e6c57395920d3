import { useLanguage } from '@cloison/platform/web-kit';
import { NativeSelect } from '@mantine/core';
import type { NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OfficeCategory } from '../api/contract';
import { nameOf, useCategoryTree } from './categories-api';

interface CategorySelectProps extends Pick<NativeSelectProps, 'label' | 'error' | 'size' | 'aria-label'> {
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** A first choice that is no category, such as "all". */
  readonly none?: string;
}

/** The office's tree as a list: each part under its whole. A category that was put away shows only where it is already chosen. */
export function CategorySelect({ value, onChange, none, ...rest }: CategorySelectProps) {
  const { data } = useCategoryTree();
  const shown = data?.categories.filter((one) => !one.hidden || one.key === value) ?? [];
  const keys = new Set(shown.map(({ key }) => key));
  const tops = shown.filter(({ parent }) => parent === null || !keys.has(parent));
  return (
    <NativeSelect {...rest} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {tops.map((top) => (
        <Branch key={top.key} top={top} parts={shown.filter(({ parent }) => parent === top.key)} />
      ))}
    </NativeSelect>
  );
}

/** A category without parts, or a whole with them: the whole itself can be chosen too. */
function Branch({ top, parts }: { readonly top: OfficeCategory; readonly parts: readonly OfficeCategory[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const name = nameOf(top, language);
  if (parts.length === 0) return <option value={top.key}>{name}</option>;
  return (
    <optgroup label={name}>
      <option value={top.key}>{t('file.inGeneral', { name })}</option>
      {parts.map((part) => (
        <option key={part.key} value={part.key}>
          {nameOf(part, language)}
        </option>
      ))}
    </optgroup>
  );
}
