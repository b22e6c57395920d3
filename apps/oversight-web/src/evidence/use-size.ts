import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

/** A file's size: `412 ko`, `18,4 Mo`; `412 kB`, `18.4 MB`. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (bytes) =>
    bytes < 1e6
      ? t('size.kilo', { value: number(Math.ceil(bytes / 1e3)) })
      : t('size.mega', { value: number(Math.round(bytes / 1e5) / 10) });
}
