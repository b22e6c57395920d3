/** Winkler's common-prefix bonus counts at most so many letters. */
const PREFIX = 4;

/** Jaro–Winkler likeness of two folded texts, 0 to 1 (Winkler 1990, prefix scale 0.1). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const jaro = jaroLikeness(a, b);
  let prefix = 0;
  while (prefix < PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroLikeness(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenOfB = new Array<boolean>(b.length).fill(false);
  let common = '';
  for (let i = 0; i < a.length; i += 1) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (takenOfB[j] || a[i] !== b[j]) continue;
      takenOfB[j] = true;
      common += a[i] ?? '';
      break;
    }
  }
  if (common === '') return 0;
  const otherOrder = [...b].filter((_, index) => takenOfB[index]);
  const moved = otherOrder.filter((letter, index) => letter !== common[index]).length / 2;
  return (common.length / a.length + common.length / b.length + (common.length - moved) / common.length) / 3;
}

/** Whether one slip of the hand makes one text of the other: a letter more, less, other, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endOfA = a.length;
  let endOfB = b.length;
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA -= 1;
    endOfB -= 1;
  }
  const restOfA = a.slice(start, endOfA);
  const restOfB = b.slice(start, endOfB);
  if (restOfA.length <= 1 && restOfB.length <= 1) return true;
  return restOfA.length === 2 && restOfB.length === 2 && restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0];
}

/**
 * A rough sound of a name, French or English, for putting likely pairs into one block: first letter, then the consonants in groups that
 * people confuse, without repetition. At most four letters, as in Soundex.
 */
export function soundOf(folded: string): string {
  const letters = folded.replace(/[^a-z]/g, '').replace(/^h/, '');
  const first = FIRST[letters.slice(0, 2)] ?? FIRST[letters.slice(0, 1)] ?? letters.slice(0, 1);
  let sound = first;
  let before = GROUPS[letters[0] ?? ''] ?? '';
  for (const letter of letters.slice(1)) {
    const group = GROUPS[letter] ?? '';
    if (group !== '' && group !== before) sound += group;
    before = group;
    if (sound.length === 4) break;
  }
  return sound;
}

const FIRST: Readonly<Record<string, string>> = { ph: 'f', kn: 'n', c: 'k', q: 'k', y: 'i', z: 's', j: 'g', w: 'v' };
const GROUPS: Readonly<Record<string, string>> = {
  ...{ b: '1', p: '1', f: '1', v: '1', w: '1' },
  ...{ c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2' },
  ...{ d: '3', t: '3', l: '4', m: '5', n: '5', r: '6' },
};
