/** One shortcut: keys such as `mod+k`, `n`, `?`, `j`, `enter`, `alt+n`. `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works on every page, and is listed so in the help. */
  readonly everywhere?: boolean;
}

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface Circumstances {
  /** The focus is in a field where letters are text. */
  readonly typing: boolean;
  /** The person permits letters without Ctrl, ⌘ or Alt (WCAG 2.1.4). */
  readonly singleLetters: boolean;
}

/**
 * The shortcut that a key press asks for, or none. Keys without a modifier are off while typing and when the person turned them off; with a
 * modifier they work in fields too. The last one registered wins, so that a page may override the frame.
 */
export function shortcutFor(press: Press, shortcuts: readonly Shortcut[], circumstances: Circumstances): Shortcut | undefined {
  const found = shortcuts.findLast((shortcut) => matches(press, shortcut.keys));
  if (!found || hasModifier(found.keys)) return found;
  if (circumstances.typing) return undefined;
  return circumstances.singleLetters || !isSingleCharacter(found.keys) ? found : undefined;
}

function matches(press: Press, keys: string): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('mod');
  const wantsAlt = parts.includes('alt') && parts.length > 1;
  return press.key.toLowerCase() === key && (press.ctrlKey || press.metaKey) === wantsMod && press.altKey === wantsAlt;
}

export function hasModifier(keys: string): boolean {
  return /^(mod|alt)\+/i.test(keys);
}

function isSingleCharacter(keys: string): boolean {
  return keys.length === 1;
}

/** What a person reads on the key: `Ctrl K`, `⌘ K`, `↵`, `Échap`. */
export function keyCaps(keys: string, apple: boolean, language: 'fr' | 'en'): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    mod: apple ? '⌘' : 'Ctrl',
    alt: apple ? '⌥' : 'Alt',
    enter: '↵',
    escape: language === 'fr' ? 'Échap' : 'Esc',
    arrowup: '↑',
    arrowdown: '↓',
  };
  return keys.split('+').map((part) => names[part.toLowerCase()] ?? part.toUpperCase());
}
