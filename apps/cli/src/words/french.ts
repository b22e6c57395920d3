import type { Words } from './words';

const number = (value: number): string => value.toLocaleString('fr-CA').replaceAll(/\s/g, '\u00a0');
const seconds = (value: number): string => value.toFixed(1).replace('.', ',');

const verdicts = {
  holds: 'aucun chemin du Bureau vers un pointage',
  holds_with_residuals: 'aucun chemin ; faiblesses d’une base unique',
  path: 'UN CHEMIN EXISTE : npm run -s cloison -- separation verify',
  unknown: 'on ne sait pas : npm run -s cloison -- separation verify',
};

export const french: Words = {
  language: 'fr',
  zones: { casework: 'Bureau', partisan: 'Campagne', oversight: 'Commissaire' },
  headings: { casework: 'BUREAU', partisan: 'CAMPAGNE', oversight: 'COMMISSAIRE' },
  purposes: { casework: 'aider les citoyens', partisan: 'listes, portes, pointage', oversight: 'voir que la cloison tient' },
  absent: 'absente de cette installation',
  roles: {
    casework: 'agente, portable de l’Assemblée',
    partisan: 'organisateur, portable du parti',
    oversight: 'commissaire, son appareil',
  },
  steps: {
    ready: ['et dépendances', 'à jour'],
    clusters: ['grappes PostgreSQL 18', ''],
    sharedCluster: ['une base pour les trois espaces', 'plus faible : pour essayer'],
    migrations: ['schémas et droits', 'à jour, un jeu par espace'],
    demo: 'données de démonstration',
    demoFacts: (citizens, electors) => {
      const parts = [
        citizens === null ? '' : `${number(citizens)} citoyens`,
        electors === null ? '' : `${number(electors)} électeurs inventés`,
      ].filter(Boolean);
      return parts.join(', ') || 'personnes inventées';
    },
    servers: ['serveurs', ''],
    wall: 'cloison vérifiée',
    verdicts,
    links: ['liens à usage unique', 'prêts'],
    healed: 'un arrêt brutal a été réparé',
  },
  working: {
    clusters: 'démarrage de PostgreSQL',
    migrations: 'mise en place des schémas et des droits',
    demo: 'invention de personnes',
    servers: 'ouverture des espaces',
    separation: 'vérification de la cloison',
    links: 'préparation des liens',
    stopping: 'arrêt',
  },
  linksTitle: ['Liens à usage unique', 'inscrivent ce navigateur et ouvrent la session'],
  password: 'mot de passe de démonstration :',
  tryTitle: 'Trois choses à essayer',
  tryTitleShort: 'À essayer',
  tries: {
    find: ['Au Bureau, ', 'Ctrl K', ' puis ', 'tremb', ' : retrouvez quelqu’un, ouvrez un dossier'],
    closed: 'En fenêtre privée, la Campagne sur un appareil du Bureau : porte close',
    tour: ' : percez la cloison, voyez qui le dit',
  },
  firstAccounts: ['Premier compte d’un espace', 'npm run -s cloison -- registrar create --zone casework --email E'],
  readyIn: (value) => `Prêt en ${seconds(value)}\u00a0s`,
  dataIn: 'données dans',
  stops: ['Ctrl C', 'arrête tout'],
  stopped: 'Tout est arrêté ; les données restent.',
  ended: (what, zone, how, again, log) =>
    `${what === 'server' ? `Le serveur ${zone}` : `PostgreSQL (${zone})`} s’est arrêté${how ? ` (${how})` : ''} ; ${
      again === null ? 'trop souvent, il n’est pas relancé' : `relancé dans ${seconds(again / 1000)}\u00a0s`
    }. Journal : ${log}`,
  back: (what, zone) => `${what === 'server' ? `Le serveur ${zone}` : `PostgreSQL (${zone})`} répond de nouveau.`,
  faults: {
    dataFolderNotWritable: (folder) =>
      `Impossible d’écrire dans ${folder}. Changez-en le propriétaire, ou choisissez un autre dossier : CLOISON_DATA_DIR=… npm start`,
    dataFolderNotAFolder: (folder) =>
      `${folder} n’est pas un dossier. Déplacez ce fichier, ou choisissez un autre endroit : CLOISON_DATA_DIR=… npm start`,
    diskFull: (folder, megabytes) => `Il reste ${number(megabytes)} Mo là où se trouve ${folder} ; il en faut au moins 300.`,
    alreadyRunning: (pid, folder) =>
      `Cloison tourne déjà sur ${folder} (processus ${pid}). Arrêtez-la par Ctrl C dans sa fenêtre, ou par : kill ${pid}`,
    portInUse: (ports, base) =>
      `Un autre programme tient ${ports.length > 1 ? 'les ports' : 'le port'} ${ports.join(', ')}. Décalez les ports : CLOISON_PORT_BASE=${base} npm start`,
    notBuilt: (file) => `Ce programme n’est pas construit : ${file}. Passez par npm start ou npm run -s cloison.`,
    commandFailed: (zone, command, exitCode) => `La commande « ${command} » de l’espace ${zone} n’a pas abouti (code ${exitCode}) :`,
    apiNotReady: (zone, log) => `Le serveur de l’espace ${zone} ne répond pas. Son journal, ${log}, se termine par :`,
    interrupted: 'Interrompu ; rien ne tourne. Relancez quand vous voulez.',
    binariesMissing: 'Les programmes de PostgreSQL manquent pour cette machine. Refaites : npm ci --include=optional',
    clusterRunning: (folder, pid) => `Un PostgreSQL tourne déjà sur ${folder} (processus ${pid}).`,
    clusterPort: (port) => `Un autre programme tient le port ${port}.`,
    otherVersion: (folder, found) =>
      `${folder} vient de PostgreSQL ${found} ; ces programmes sont de la version 18. Gardez ce dossier et choisissez-en un autre.`,
    passwordRefused: (folder) =>
      `La base de ${folder} ne connaît pas le mot de passe gardé à côté d’elle (admin.json). L’un des deux a été remplacé : remettez-les ensemble.`,
    clusterFailed: (folder) => `PostgreSQL n’a pas démarré sur ${folder}. Il a dit :`,
    portBase: (value) => `CLOISON_PORT_BASE vaut « ${value} » : donnez un nombre de 1024 à 65000, par exemple 4400.`,
    unexpected: (message) => `Cela n’était pas prévu : ${message}`,
  },
  commands: {
    help: `Usage : npm start -- [--lang fr|en] [--no-demo] [--one-database] [--casework-only]
        npm run -s cloison -- COMMANDE

  start                            les trois espaces, jusqu’à Ctrl C
  migrate                          schémas et droits à jour
  database url ESPACE COMPTE       adresse d’une base ; COMPTE : api, migrator, auditor, admin
  registrar create --zone ESPACE --email E
                                   premier responsable des appareils d’un espace
  invite --zone ESPACE --email E --role R --funder F --asset-tag N --label L
                                   lien à usage unique
  electors import FICHIER --district D --mapping M
  separation verify [--json] [--casework-url U --partisan-url U]
                                   0 aucun chemin, 3 un chemin, 2 on ne sait pas
  evidence export FICHIER          preuves à vérifier hors ligne : npm run verify -- FICHIER
  district add ID --fr NOM --en NOM
                                   une circonscription, des deux côtés
  decision-table ESPACE            qui peut quoi, tel que généré
  doctor                           ce qui manque à cette machine
  run ESPACE COMMANDE…             une autre commande de cet espace

  ESPACE : casework (Bureau), partisan (Campagne), oversight (Commissaire)
  Variables : CLOISON_DATA_DIR (.cloison), CLOISON_PORT_BASE (4300)`,
    unknown: (name) => `Il n’y a pas de commande « ${name} ». Voyez : npm run -s cloison -- help`,
    option: (name) => `Cette option n’est pas comprise ici : ${name}. Voyez : npm run -s cloison -- help`,
    needed: (what) => `Il manque ${what}. Voyez : npm run -s cloison -- help`,
    zone: (name) => `« ${name} » n’est pas un espace : casework, partisan ou oversight.`,
    login: (zone, login, logins) => `L’espace ${zone} n’a pas de compte de base « ${login} » : ${logins}.`,
    neverStarted: (folder) => `Rien n’est encore installé dans ${folder}. Commencez par npm start.`,
    notRunning: 'Les bases sont arrêtées ; cette adresse répondra après npm start.',
    migrated: 'Les schémas et les droits sont à jour.',
    noFile: (file) => `Ce fichier n’existe pas ou ne se lit pas : ${file}`,
  },
  doctor: {
    node: 'Node.js',
    database: 'PostgreSQL embarqué',
    folder: 'dossier des données',
    keys: (zone) => `clés et mots de passe, ${zone}`,
    ports: 'ports',
    disk: 'place sur le disque',
    browser: 'Chrome ou Chromium (parcours)',
    bound: 'arrêt des processus orphelins',
    account: 'comptes du système',
    running: 'en marche',
    fine: 'bien',
    missing: 'absent',
    tooOpen: (mode, file) => `trop ouvert (${mode}) : chmod go= ${file}`,
    notYet: 'pas encore installé',
    takenBy: (ports) => `déjà pris : ${ports}`,
    megabytes: (free) => `${number(free)} Mo libres`,
    nobody: 'non',
    since: (pid) => `oui, processus ${pid}`,
    oneAccount: (name) =>
      `tout tourne sous ${name} : ce compte peut lire les trois dossiers. Pour la production, un compte (ou une machine) par espace.`,
    noBound: 'par un gardien (setpriv absent)',
  },
};
