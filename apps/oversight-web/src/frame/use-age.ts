import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

/** An age as people say it: `45 s`, `2 min 14 s`, `3 h 5 min`, `2 jours`. */
export function useAge(): (seconds: number) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (seconds) => {
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (minutes < 1) return t('age.seconds', { seconds });
    if (hours < 1) return t('age.minutes', { minutes, seconds: seconds % 60 });
    if (hours < 48) return t('age.hours', { hours, minutes: minutes % 60 });
    return t('age.days', { days: number(Math.floor(hours / 24)) });
  };
}
