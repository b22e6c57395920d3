import { fold } from './fold';

const SHORT: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', st: 'saint', ste: 'sainte' };

/**
 * Other ways in which people type a name: in one piece (`lecuyer`, `jeanguy`, `stonge`), and with *saint* short or long. Stored beside the
 * folded name, so that a search by the beginnings of words finds them too.
 */
export function variants(name: string): string[] {
  const parts = fold(name).split(' ').filter(Boolean);
  const other = parts.map((part) => SHORT[part] ?? part);
  const found = new Set<string>();
  if (parts.length > 1) {
    found.add(parts.join(''));
    found.add(other.join(''));
  }
  other.forEach((part, index) => {
    if (part !== parts[index]) found.add(part);
  });
  parts.forEach((part) => found.delete(part));
  return [...found];
}
