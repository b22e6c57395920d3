import { IconKey, IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { Dialog } from '../feedback/dialog';
import { useKitWords } from '../words/use-language';
import classes from './account-menu.module.css';
import { PasswordForm } from './password-page';
import { useSession, useSignedIn } from './session';

/** The initials that open the account: who is signed in, the password, the way out. */
export function AccountMenu({ children }: { readonly children?: ReactNode }) {
  const t = useKitWords();
  const { account } = useSignedIn();
  const { signOut } = useSession();
  const [password, setPassword] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  useCloseOutside(menu);
  return (
    <>
      <details ref={menu} className={classes['menu']}>
        <summary aria-label={`${initials(account.name)}, ${account.name}, ${t('account.menu')}`}>{initials(account.name)}</summary>
        <div className={classes['panel']}>
          <p className="meta">{t('account.signedInAs')}</p>
          <p>
            <b>{account.name}</b>
          </p>
          <p className="dense faint ellipsis">{account.email}</p>
          {children}
          <button type="button" onClick={() => setPassword(true)}>
            <IconKey size={16} aria-hidden="true" />
            {t('account.password')}
          </button>
          <button type="button" onClick={() => void signOut()}>
            <IconLogout size={16} aria-hidden="true" />
            {t('account.signOut')}
          </button>
          <p className="meta">{t('account.shared')}</p>
        </div>
      </details>
      {password && (
        <Dialog title={t('account.password')} onClose={() => setPassword(false)}>
          <PasswordForm withCurrent onSaved={() => setPassword(false)} />
        </Dialog>
      )}
    </>
  );
}

/** `Maude Pelletier` is MP, `Jean-Guy O’Rourke` is JO. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0).toLocaleUpperCase() ?? '').join('');
}

function useCloseOutside(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        element.open = false;
        element.querySelector('summary')?.focus();
      } else if (event instanceof PointerEvent && event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [menu]);
}
