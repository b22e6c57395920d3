import { useTranslation } from 'react-i18next';

/** What a refusal's code means, in few words; a code that nobody put into words yet is shown as it is. */
export function useCodeWords(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => (i18n.exists(`code.${code}`) ? t(`code.${code}`) : code);
}
