import { Dialog } from '../feedback/dialog';
import { useKitWords } from '../words/use-language';
import { Kbd } from './kbd';
import classes from './keyboard-help.module.css';
import type { Shortcut } from './shortcuts';

interface KeyboardHelpProps {
  readonly shortcuts: readonly Shortcut[];
  readonly singleLetters: boolean;
  readonly onSingleLetters: (permitted: boolean) => void;
  readonly onClose: () => void;
}

/** All shortcuts of the page and of the frame, and the switch that turns single letters off. */
export function KeyboardHelp({ shortcuts, singleLetters, onSingleLetters, onClose }: KeyboardHelpProps) {
  const t = useKitWords();
  const everywhere = [...shortcuts.filter((shortcut) => shortcut.everywhere), { keys: '?', label: t('keyboard.show') }];
  const here = shortcuts.filter((shortcut) => !shortcut.everywhere);
  return (
    <Dialog title={t('keyboard.title')} onClose={onClose}>
      <Keys title={t('keyboard.everywhere')} shortcuts={everywhere} />
      {here.length > 0 && <Keys title={t('keyboard.here')} shortcuts={here} />}
      <label className={classes['single']}>
        <input type="checkbox" checked={singleLetters} onChange={(event) => onSingleLetters(event.currentTarget.checked)} />
        <span>
          <b>{t('keyboard.single')}</b>
          <span className="meta">{t('keyboard.singleHelp')}</span>
        </span>
      </label>
    </Dialog>
  );
}

function Keys({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Pick<Shortcut, 'keys' | 'label'>[] }) {
  return (
    <section className={classes['keys']}>
      <h3>{title}</h3>
      <dl>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Kbd keys={shortcut.keys} />
              <span className="visually-hidden">{shortcut.keys.replace('mod', 'Ctrl')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
