import { keyCaps, shortcutFor } from './shortcuts';
import type { Press, Shortcut } from './shortcuts';

const run = () => undefined;
const shortcuts: readonly Shortcut[] = [
  { keys: 'mod+k', label: 'find', run },
  { keys: 'n', label: 'new case', run },
  { keys: '?', label: 'all keys', run },
  { keys: 'enter', label: 'open', run },
];
const press = (key: string, held: Partial<Press> = {}): Press => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
const label = (pressed: Press, typing = false, singleLetters = true) => shortcutFor(pressed, shortcuts, { typing, singleLetters })?.label;

describe('keyboard shortcuts', () => {
  it('answer to the key alone, whatever the case', () => {
    expect(label(press('n'))).toBe('new case');
    expect(label(press('N'))).toBe('new case');
    expect(label(press('?'))).toBe('all keys');
    expect(label(press('x'))).toBeUndefined();
  });

  it('leave letters alone while somebody types, but not Ctrl or Command', () => {
    expect(label(press('n'), true)).toBeUndefined();
    expect(label(press('?'), true)).toBeUndefined();
    expect(label(press('enter'), true)).toBeUndefined();
    expect(label(press('k', { ctrlKey: true }), true)).toBe('find');
    expect(label(press('k', { metaKey: true }), true)).toBe('find');
  });

  it('leave single letters alone once they are turned off, but not named keys', () => {
    expect(label(press('n'), false, false)).toBeUndefined();
    expect(label(press('Enter'), false, false)).toBe('open');
    expect(label(press('k', { ctrlKey: true }), false, false)).toBe('find');
  });

  it('do not steal the browser’s own combinations', () => {
    expect(label(press('n', { ctrlKey: true }))).toBeUndefined();
    expect(label(press('k', { ctrlKey: true, altKey: true }))).toBeUndefined();
    expect(label(press('k'))).toBeUndefined();
  });

  it('let the page override the frame', () => {
    const both = [...shortcuts, { keys: 'n', label: 'note', run }];
    expect(shortcutFor(press('n'), both, { typing: false, singleLetters: true })?.label).toBe('note');
  });

  it('are written as on the keyboard of the person', () => {
    expect(keyCaps('mod+k', false, 'fr')).toEqual(['Ctrl', 'K']);
    expect(keyCaps('mod+enter', true, 'en')).toEqual(['⌘', '↵']);
    expect(keyCaps('escape', false, 'fr')).toEqual(['Échap']);
  });
});
