import { DEMO_DOORS, DEMO_PASSWORD } from '@cloison/platform/installation';
import type { DoorName } from '@cloison/platform/installation';
import type { Topology, Zone } from '@cloison/platform/zones';
import type { Piece } from './terminal';
import type { Words } from './words/words';

export interface StartScreen {
  readonly urls: Readonly<Partial<Record<Zone, string>>>;
  readonly topology: Topology;
  readonly links: Readonly<Partial<Record<DoorName, string>>>;
  readonly demo: boolean;
  /** As the operator would name it, e.g. `.cloison/`. */
  readonly dataFolder: string;
  readonly seconds: number;
}

type Line = readonly Piece[];

/** Inner width of a hold; two of them with the wall between make 76 columns. */
const WIDTH = 33;

/** The screen that stays while the installation runs: two holds, the wall between them, the commissioner on top of it. At most 80 columns. */
export function startScreen(screen: StartScreen, words: Words): Line[] {
  return [
    [],
    ...holds(screen, words),
    [],
    ...(screen.demo ? [...links(screen, words), [], ...tries(screen, words)] : firstAccounts(words)),
    [],
    footer(screen, words),
  ];
}

function holds({ urls }: StartScreen, words: Words): Line[] {
  const left = hold('casework', urls.casework, words);
  const right = hold('partisan', urls.partisan, words);
  const wall: Piece = ['┃', 'oversight'];
  const mark: Piece = ['◉', 'oversight', 'bold'];
  const name = `${words.headings.oversight} ━`;
  return [
    ...left.map((line, index) => ['  ', ...line, ' ', index === 2 ? mark : wall, ' ', ...(right[index] ?? [])]),
    [
      [name.padStart(2 + WIDTH + 4), 'oversight', 'bold'],
      ['┻━ ', 'oversight', 'bold'],
      [urls.oversight ?? '', 'bold'],
    ],
  ];
}

function hold(zone: 'casework' | 'partisan', url: string | undefined, words: Words): Line[] {
  const edge = (text: string): Piece => [text, zone];
  const row = (text: string, ...tones: ('bold' | 'dim' | typeof zone)[]): Line => [
    edge('│'),
    ' ',
    [text.padEnd(WIDTH), ...tones],
    edge('│'),
  ];
  return [
    [edge(`╭${'─'.repeat(WIDTH + 1)}╮`)],
    row(words.headings[zone], zone, 'bold'),
    url ? row(url, 'bold') : row(words.absent, 'dim'),
    row(url ? words.purposes[zone] : '', 'dim'),
    [edge(`╰${'─'.repeat(WIDTH + 1)}╯`)],
  ];
}

function links({ links: urls }: StartScreen, words: Words): Line[] {
  const [title, what] = words.linksTitle;
  const lines: Line[] = [['  ', [title, 'bold'], '   ', [what, 'dim']]];
  for (const door of DEMO_DOORS) {
    const url = urls[door.name];
    if (!url || door.name === 'closed') continue;
    lines.push(['    ', [words.zones[door.zone].padEnd(13), door.zone], url]);
    lines.push([' '.repeat(17), [`${door.email}, ${words.roles[door.zone]}`, 'dim']]);
  }
  lines.push([' '.repeat(17), [`${words.password} `, 'dim'], DEMO_PASSWORD]);
  return lines;
}

/** As many things as there are doors for. */
function tries({ links: urls }: StartScreen, words: Words): Line[] {
  const { find, closed, tour } = words.tries;
  const [place, key, then, typed, result] = find;
  const all: Line[][] = [
    [[[place, 'dim'], key, [then, 'dim'], typed, [result, 'dim']]],
    ...(urls.closed ? [[[[closed, 'dim'] as Piece], [urls.closed]]] : []),
    [['npm run tour -- --one-database', [tour, 'dim']]],
  ];
  return [
    ['  ', [all.length === 3 ? words.tryTitle : words.tryTitleShort, 'bold']],
    ...all.flatMap((lines, index) =>
      lines.map((line, row): Line => ['    ', row === 0 ? [String(index + 1), 'oversight', 'bold'] : ' ', '  ', ...line]),
    ),
  ];
}

function firstAccounts(words: Words): Line[] {
  const [title, command] = words.firstAccounts;
  return [
    ['  ', [title, 'bold']],
    ['    ', command],
  ];
}

function footer({ dataFolder, seconds }: StartScreen, words: Words): Line {
  const [key, stops] = words.stops;
  return ['  ', [`${words.readyIn(seconds)} · ${words.dataIn} `, 'dim'], dataFolder, [' · ', 'dim'], key, [` ${stops}`, 'dim']];
}
