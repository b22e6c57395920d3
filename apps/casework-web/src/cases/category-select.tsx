import { useLanguage } from '@cloison/platform/web-kit';
import { NativeSelect } from '@mantine/core';
import type { NativeSelectProps } from '@mantine/core';

import { nameOf, useCategoryTree } from './categories-api';

interface CategorySelectProps extends Pick<NativeSelectProps, 'label' | 'error' | 'size' | 'aria-label'> {
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** A first choice that is no category, such as "all". */
  readonly none?: string;
}

/** The office's tree as a list: each part under its whole. A category that was put away shows only where it is already chosen. */
export function CategorySelect({ value, onChange, none, ...rest }: CategorySelectProps) {
  const { language } = useLanguage();
  const { data } = useCategoryTree();
  const shown = data?.categories.filter((one) => !one.hidden || one.key === value) ?? [];
  return (
    <NativeSelect {...rest} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {shown.map((one) => (
        <option key={one.key} value={one.key}>
          {one.parent === null ? '' : '\u00a0\u00a0– '}
          {nameOf(one, language)}
        </option>
      ))}
    </NativeSelect>
  );
}
