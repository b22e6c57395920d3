import type { NodeKind } from '../graph/types';
import type { Language, LeakPath, PathNode, Severity, Verdict } from '../verify/types';
import { EDGE_WORDS } from './edge-words';
import type { Zone } from '../zones';

type Words = Readonly<Record<Language, string>>;

const ZONE_WORDS: Readonly<Record<Zone, Words>> = {
  casework: { fr: 'le Bureau', en: 'the Office' },
  partisan: { fr: 'la Campagne', en: 'the Campaign' },
  oversight: { fr: 'le Commissaire', en: 'the Commissioner' },
};

const VERDICT_WORDS: Readonly<Record<Verdict['verdict'], Words>> = {
  holds: { fr: 'La cloison tient.', en: 'The wall holds.' },
  holds_with_residuals: {
    fr: 'La cloison tient, avec les faiblesses que voici, propres à cette installation.',
    en: 'The wall holds, with the weaknesses of this installation named below.',
  },
  broken: { fr: 'La cloison ne tient pas.', en: 'The wall does not hold.' },
};

const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  total: { fr: 'ouvert', en: 'open' },
  latent: { fr: 'pas encore ouvert', en: 'not open yet' },
  unreviewed: { fr: 'code non révisé', en: 'unreviewed code' },
};

/** Kinds whose name alone would say nothing. */
const KIND_WORDS: Partial<Readonly<Record<NodeKind, Words>>> = {
  public: { fr: 'PUBLIC', en: 'PUBLIC' },
  everything: { fr: 'toutes les données du serveur', en: 'all data of the server' },
  machine: { fr: 'le serveur lui-même', en: 'the server itself' },
  outside: {
    fr: 'l’extérieur (autre serveur, autre base, abonné ou fichier)',
    en: 'the outside (another server, another database, a subscriber or a file)',
  },
  database: { fr: 'base {}', en: 'database {}' },
  schema: { fr: 'schéma {}', en: 'schema {}' },
  extension: { fr: 'extension {}', en: 'extension {}' },
  language: { fr: 'langage {}', en: 'language {}' },
  wrapper: { fr: 'adaptateur externe {}', en: 'foreign data wrapper {}' },
  server: { fr: 'serveur externe {}', en: 'foreign server {}' },
  publication: { fr: 'publication {}', en: 'publication {}' },
  subscription: { fr: 'abonnement {}', en: 'subscription {}' },
  slot: { fr: 'emplacement de réplication {}', en: 'replication slot {}' },
  large_object: { fr: 'grand objet {}', en: 'large object {}' },
  future_objects: { fr: 'les futurs objets de {}', en: 'future objects of {}' },
  catalogue_entry: { fr: 'au catalogue : {}', en: 'in the catalogue: {}' },
};

/** A node as a person reads it; names stay as the database spells them. */
export function nodeWords(node: PathNode, language: Language): string {
  if (node.kind === 'side') return node.zone ? ZONE_WORDS[node.zone][language] : node.name;
  if (node.kind === 'ridings') {
    const zone = node.zone ? ZONE_WORDS[node.zone][language] : node.name;
    return language === 'fr' ? `toutes les circonscriptions (${zone})` : `every riding (${zone})`;
  }
  return KIND_WORDS[node.kind]?.[language].replace('{}', node.name) ?? node.name;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** French contractions: de + le. */
const of = (zone: string): string => (zone.startsWith('le ') ? `du ${zone.slice(3)}` : `de ${zone}`);
const at = (zone: string): string => (zone.startsWith('le ') ? `au ${zone.slice(3)}` : `à ${zone}`);

/** What a path means, as a sentence. */
export function sentenceOf({ direction, severity }: Pick<LeakPath, 'direction' | 'severity'>, language: Language): string {
  const [from, to] = direction.replace('within_', '').split('_to_') as [Zone, Zone | undefined];
  const a = ZONE_WORDS[from][language];
  if (to === undefined)
    return language === 'fr'
      ? `Du côté ${of(a)}, les fiches d’une circonscription sont ouvertes aux autres.`
      : `On the side of ${a}, one riding’s records are open to the others.`;
  const b = ZONE_WORDS[to][language];
  if (severity === 'total')
    return language === 'fr' ? `${capital(a)} peut atteindre ce qui appartient ${at(b)}.` : `${capital(a)} can reach what belongs to ${b}.`;
  if (severity === 'latent')
    return language === 'fr'
      ? `Une porte est percée du côté ${of(a)} vers ce qui appartient ${at(b)} ; un autre verrou la tient encore.`
      : `A door is cut on the side of ${a} to what belongs to ${b}; another lock still holds it.`;
  return language === 'fr'
    ? `Du code que personne n’a révisé s’exécute du côté ${of(a)} ; il pourrait mener à ce qui appartient ${at(b)}.`
    : `Code that nobody reviewed runs on the side of ${a}; it could lead to what belongs to ${b}.`;
}

/** The path as one chain: `casework_api → member of → stat_lecture → can read → partisan.score.stance`. */
export function chainOf(path: LeakPath, language: Language): string {
  const first = path.steps[0];
  if (!first) return '';
  return path.steps.reduce(
    (chain, { edge, to, detail }) =>
      `${chain} → ${EDGE_WORDS[edge][language]}${edge === 'may_set' || edge === 'may_alter_system' ? ` (${detail})` : ''} → ${nodeWords(to, language)}`,
    nodeWords(first.from, language),
  );
}

const LIMIT: Words = {
  fr: 'Ce contrôle croit le catalogue. Un superutilisateur ou une machine qui mentirait le tromperait.',
  en: 'This check believes the catalogue. A superuser or a machine that lies would deceive it.',
};

function pathWords(path: LeakPath, number: number, language: Language): string[] {
  const lines = [`${number}. ${sentenceOf(path, language)} (${SEVERITY_WORDS[path.severity][language]})`, `   ${chainOf(path, language)}`];
  if (path.also.length > 0) lines.push(`   ${language === 'fr' ? 'Aussi\u00a0:' : 'Also:'} ${path.also.join(', ')}`);
  if (path.alsoFrom.length > 0) lines.push(`   ${language === 'fr' ? 'Aussi depuis\u00a0:' : 'Also from:'} ${path.alsoFrom.join(', ')}`);
  if (path.remedySql.length > 0) {
    lines.push(`   ${language === 'fr' ? 'Pour refermer\u00a0:' : 'To close it:'}`);
    for (const statement of path.remedySql) lines.push(`     ${statement}`);
  }
  return lines;
}

/**
 * The verdict as plain text for a terminal, in French or English: the sentence, each path as a chain with the statements that close it, the
 * residual weaknesses, what was checked, and the limit of the check.
 */
export function wordsOf(verdict: Verdict, language: Language): string {
  const lines = [VERDICT_WORDS[verdict.verdict][language], ''];
  verdict.paths.forEach((path, at) => lines.push(...pathWords(path, at + 1, language), ''));
  if (verdict.residuals.length > 0) {
    lines.push(language === 'fr' ? 'Faiblesses de l’installation\u00a0:' : 'Weaknesses of the installation:');
    for (const { sentence } of verdict.residuals) lines.push(`  - ${sentence[language]}`);
    lines.push('');
  }
  const { relations, roles, edges } = verdict.checked;
  lines.push(
    language === 'fr'
      ? `Examiné\u00a0: ${relations} relations, ${roles} rôles, ${edges} liens. Catalogues\u00a0:`
      : `Checked: ${relations} relations, ${roles} roles, ${edges} edges. Catalogues:`,
  );
  for (const [zone, hash] of Object.entries(verdict.catalogueHashes)) lines.push(`  ${zone} ${hash}`);
  lines.push('', LIMIT[language]);
  return lines.join('\n');
}

/** The verdict as JSON text, for `--json`. */
export const jsonOf = (verdict: Verdict): string => JSON.stringify(verdict, null, 2);

const CANNOT_TELL: Readonly<Record<string, Words>> = {
  zone_missing: {
    fr: 'Verdict impossible : le catalogue {of} n’a pas pu être lu.',
    en: 'No verdict: the catalogue of {} could not be read.',
  },
  schema_missing: {
    fr: 'Verdict impossible : la base lue pour {} n’a pas son schéma.',
    en: 'No verdict: the database read for {} has no schema for it.',
  },
  nothing_read: { fr: 'Verdict impossible : aucun catalogue n’a été lu.', en: 'No verdict: no catalogue was read.' },
};

/** Why there is no verdict, as a sentence. */
export const cannotTellWords = (code: string, zone: Zone | null, language: Language): string =>
  (CANNOT_TELL[code]?.[language] ?? code)
    .replace('{of}', zone === null ? '' : of(ZONE_WORDS[zone][language]))
    .replace('{}', zone === null ? '' : ZONE_WORDS[zone][language]);
