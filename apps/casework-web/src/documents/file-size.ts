import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

/** `840 ko`, `1,2 Mo`: sizes as people read them. */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (bytes) =>
    bytes < 1_000_000
      ? t('documents.bytes.kb', { value: number(Math.max(1, Math.round(bytes / 1_000))) })
      : t('documents.bytes.mb', { value: number(Math.round(bytes / 100_000) / 10) });
}
