// A browser for the journeys: an installed Chrome or Chromium, else Debian's package when root. No dependency.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} path of a Chrome or Chromium; CLOISON_BROWSER names one outright */
export function findBrowser(env = process.env) {
  if (env.CLOISON_BROWSER) return isProgram(env.CLOISON_BROWSER) ? env.CLOISON_BROWSER : null;
  const folders = [...(env.PATH || '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...(process.platform === 'darwin' ? MAC : []),
  ];
  return candidates.find(isProgram) ?? null;
}

/**
 * @param {{say: (line: string) => void, words: {browserInstalling: string, browserMissing: string}}} output
 * @returns {string | null}
 */
export function ensureBrowser({ say, words }) {
  const found = findBrowser();
  if (found) return found;
  const canInstall = !process.env.CLOISON_BROWSER && process.getuid?.() === 0 && ['/usr/bin/apt-get', '/bin/apt-get'].some(isProgram);
  if (canInstall) {
    say(words.browserInstalling);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    const install = () => run('install', '-y', '-q', '--no-install-recommends', 'chromium');
    if (install() || (run('update', '-q') && install())) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  say(words.browserMissing);
  return null;
}
