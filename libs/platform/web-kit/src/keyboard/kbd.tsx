import { useLanguage } from '../words/use-language';
import classes from './kbd.module.css';
import { keyCaps } from './shortcuts';

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as it is printed on the keyboard: `<Kbd keys="mod+k" />`. It is a reminder, so it isn't read aloud with the label beside it. */
export function Kbd({ keys, onAct = false }: { readonly keys: string; readonly onAct?: boolean }) {
  const { language } = useLanguage();
  return (
    <kbd className={classes['kbd']} data-on-act={onAct || undefined} aria-hidden="true">
      {keyCaps(keys, apple, language).join(' ')}
    </kbd>
  );
}
