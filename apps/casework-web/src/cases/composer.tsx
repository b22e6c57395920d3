import { Suspense, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { COMPOSER_KINDS } from './composer-kinds';
import classes from './composer.module.css';

export interface ComposerHandle {
  /** Chooses the kind and puts the caret where it is written. */
  readonly write: (kind: string) => void;
}

/** Kind first, then the words. Each kind keeps its own draft, so that going from one to another loses nothing. */
export function Composer({ file, ref }: { readonly file: CaseFile; readonly ref: Ref<ComposerHandle> }) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const [kind, setKind] = useState('note');
  const chosen = COMPOSER_KINDS.find((one) => one.kind === kind) ?? COMPOSER_KINDS[0];

  const write = (next: string) => {
    setKind(next);
    requestAnimationFrame(() => {
      const field = box.current?.querySelector<HTMLElement>('form textarea, form input');
      field?.focus();
      field?.scrollIntoView({ block: 'nearest' });
    });
  };
  useImperativeHandle(ref, () => ({ write }));

  return (
    <section ref={box} className={classes['composer']} aria-label={t('file.compose.moreKinds')} onKeyDown={leaveOnEscape}>
      <div className={classes['kinds']} role="group" aria-label={t('composer.kind')}>
        {COMPOSER_KINDS.map(({ kind: one, icon: Icon, label }) => (
          <button key={one} type="button" aria-pressed={one === chosen?.kind} onClick={() => write(one)}>
            <Icon size={16} aria-hidden="true" />
            {t(label)}
          </button>
        ))}
      </div>
      {chosen && (
        <Suspense>
          <chosen.Form key={chosen.kind} file={file} onDone={() => undefined} />
        </Suspense>
      )}
    </section>
  );
}

/** Escape leaves the field, with its draft, for the page: letters are shortcuts again. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
}
