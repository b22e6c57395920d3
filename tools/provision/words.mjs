// The words of the provisioning step, in French and in English. No dependency.
const french = {
  nodeTooOld: (found) => `Cloison demande Node.js 20 ou plus récent ; celui-ci est ${found}. Voyez https://nodejs.org`,
  notThroughNpm: 'Lancez cette étape par npm : npm start, npm test, npm run …',
  installing: 'installation des dépendances (verrouillées)',
  installed: (seconds) => `dépendances installées en ${seconds} s`,
  installFailed:
    'Les dépendances n’ont pas pu être installées. Sans réseau ? Vérifiez le registre et le mandataire (npm config get registry).',
  diskFull: (free) => `Il reste ${free} Mo sur ce disque ; il en faut environ 1 500.`,
  folderReadOnly: (folder) =>
    `Impossible d’écrire dans ${folder} : copiez le projet dans un dossier à vous, ou changez-en le propriétaire.`,
  building: 'construction des programmes et des applications web',
  built: (seconds) => `construits en ${seconds} s`,
  buildFailed: 'La construction n’a pas abouti ; la cause est ci-dessus.',
  platform: (name) => `Aucun PostgreSQL embarqué n’existe pour ${name}. Utilisez Linux ou macOS, x64 ou arm64.`,
  browserInstalling: 'aucun Chrome ni Chromium : installation du paquet chromium de Debian',
  browserMissing:
    'Aucun Chrome ni Chromium trouvé. Installez-en un (Debian : apt-get install chromium), ou nommez-le par CLOISON_BROWSER. Les parcours dans le navigateur sont laissés de côté.',
};

const english = {
  nodeTooOld: (found) => `Cloison needs Node.js 20 or newer; this one is ${found}. See https://nodejs.org`,
  notThroughNpm: 'Run this step through npm: npm start, npm test, npm run …',
  installing: 'installing the (locked) dependencies',
  installed: (seconds) => `dependencies installed in ${seconds} s`,
  installFailed: 'The dependencies could not be installed. No network? Check the registry and the proxy (npm config get registry).',
  diskFull: (free) => `${free} MB are left on this disk; about 1,500 are needed.`,
  folderReadOnly: (folder) => `Cannot write in ${folder}: copy the project into a folder of yours, or change its owner.`,
  building: 'building the programs and the web apps',
  built: (seconds) => `built in ${seconds} s`,
  buildFailed: 'The build did not succeed; the cause is above.',
  platform: (name) => `There is no embedded PostgreSQL for ${name}. Use Linux or macOS, x64 or arm64.`,
  browserInstalling: 'no Chrome or Chromium: installing Debian’s chromium package',
  browserMissing:
    'No Chrome or Chromium found. Install one (Debian: apt-get install chromium), or name it by CLOISON_BROWSER. The browser journeys are skipped.',
};

/** The language of LC_ALL, LC_MESSAGES or LANG; English where they name none of ours. */
export function words(env = process.env) {
  return /^fr/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? french : english;
}
