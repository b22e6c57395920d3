import { startScreen } from './start-screen';
import type { StartScreen } from './start-screen';
import { Progress } from './progress';
import { asciiOf, languageOf, show, terminalOf } from './terminal';
import type { Terminal } from './terminal';
import { wordsIn } from './words/words';

const SCREEN: StartScreen = {
  urls: {
    casework: 'http://casework.localhost:4310',
    partisan: 'http://partisan.localhost:4320',
    oversight: 'http://oversight.localhost:4330',
  },
  topology: 'three-clusters',
  links: {
    casework: 'http://casework.localhost:4310/#/start/7QK4-M2XD-9WRT-BHNV',
    partisan: 'http://partisan.localhost:4320/#/start/C3ZP-8VYA-KD5E-G6JM',
    oversight: 'http://oversight.localhost:4330/#/start/R2NW-4TQB-X7CH-P9SF',
    closed: 'http://partisan.localhost:4320/#/start/J8DK-Y5MA-3VGE-W6ZQ',
  },
  demo: true,
  dataFolder: '.cloison/',
  seconds: 9.4,
};

const plain = (language: 'fr' | 'en', unicode = true): Terminal => ({ language, unicode, colours: false, interactive: false });
const shown = (screen: StartScreen, terminal: Terminal): string[] =>
  startScreen(screen, wordsIn(terminal.language)).map((line) => show(line, terminal));

function steps(terminal: Terminal): string[] {
  const written: string[] = [];
  const progress = new Progress(wordsIn(terminal.language), terminal, 'three-clusters', (text) => written.push(text));
  const done = { kind: 'step', state: 'done', skipped: false } as const;
  progress.report({ ...done, step: 'clusters', facts: {} });
  progress.report({ ...done, step: 'migrations', skipped: true, facts: {} });
  progress.report({ ...done, step: 'demo', facts: { citizens: 2000, electors: 20000 } });
  progress.report({ ...done, step: 'servers', facts: {} });
  progress.report({ ...done, step: 'separation', facts: { verdict: 'holds' } });
  return written.join('').trimEnd().split('\n');
}

describe('the start screen', () => {
  it.each(['fr', 'en'] as const)('%s', (language) => {
    expect(['', ...steps(plain(language)), ...shown(SCREEN, plain(language))].join('\n')).toMatchSnapshot();
  });

  it('in ASCII, where the terminal has nothing else', () => {
    const text = [...steps(plain('fr', false)), ...shown(SCREEN, plain('fr', false))].join('\n');
    expect(text).toMatchSnapshot();
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('without the campaign side', () => {
    const { casework, oversight } = SCREEN.urls;
    const alone = {
      ...SCREEN,
      urls: { casework, oversight },
      topology: 'casework-only',
      links: { casework: SCREEN.links.casework },
    } as const;
    expect(shown(alone, plain('en')).join('\n')).toMatchSnapshot();
  });

  it('without demo data it says how the first account is made', () => {
    expect(shown({ ...SCREEN, demo: false, links: {} }, plain('en')).join('\n')).toContain('registrar create --zone casework');
  });

  it.each([plain('fr'), plain('en'), plain('fr', false), { ...plain('en'), colours: true }])('fits 80 columns (%p)', (terminal) => {
    const codes = /\u001b\[[\d;]*m/g;
    for (const line of [...shown(SCREEN, terminal), ...steps(terminal)])
      expect([...line.replace(codes, '')].length).toBeLessThanOrEqual(80);
  });
});

describe('the terminal', () => {
  it('speaks the language asked for, else the locale’s', () => {
    expect(languageOf('fr', { LANG: 'en_CA.UTF-8' })).toBe('fr');
    expect(languageOf(undefined, { LANG: 'fr_CA.UTF-8' })).toBe('fr');
    expect(languageOf(undefined, { LANG: 'fr_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' })).toBe('en');
    expect(languageOf(undefined, {})).toBe('en');
  });

  it('is coloured only where a person watches who didn’t refuse it', () => {
    const env = { LANG: 'fr_CA.UTF-8', TERM: 'xterm-256color' };
    expect(terminalOf(env, true, 'fr')).toEqual({ language: 'fr', unicode: true, colours: true, interactive: true });
    expect(terminalOf({ ...env, NO_COLOR: '1' }, true, 'fr').colours).toBe(false);
    expect(terminalOf(env, false, 'fr')).toMatchObject({ colours: false, interactive: false });
    expect(terminalOf({ ...env, LANG: 'C' }, true, 'fr').unicode).toBe(false);
  });

  it('replaces what ASCII lacks without moving the columns', () => {
    expect(asciiOf('cœur d’été')).toBe("coeur d'ete");
    expect(asciiOf('┃ ◉ ╭──╮')).toBe('# @ +--+');
  });
});
