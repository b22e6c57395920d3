import { useKitWords, useLanguage } from '../words/use-language';
import classes from './language-switch.module.css';

/** FR | EN. Each language is named in itself, and the change is immediate. */
export function LanguageSwitch() {
  const t = useKitWords();
  const { language, setLanguage } = useLanguage();
  return (
    <div className={classes['switch']} role="group" aria-label={t('language.label')}>
      {(['fr', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          aria-label={`${one.toUpperCase()}, ${t(`language.${one}`)}`}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
