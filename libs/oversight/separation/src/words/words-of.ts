import type { NodeKind } from '../graph/types';
import type { Direction, Language, LeakPath, PathNode, Severity, Verdict } from '../verify/types';
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
  latent: { fr: 'presque ouvert : il ne manque qu’un droit', en: 'nearly open: only one more right is missing' },
  unreviewed: { fr: 'code non révisé', en: 'unreviewed code' },
};

/** Kinds whose name alone would say nothing. */
const KIND_WORDS: Partial<Readonly<Record<NodeKind, Words>>> = {
  public: { fr: 'PUBLIC', en: 'PUBLIC' },
  everything: { fr: 'toutes les données du serveur', en: 'all data of the server' },
  machine: { fr: 'le serveur lui-même', en: 'the server itself' },
  outside: { fr: 'l’extérieur (autre serveur, abonné ou fichier)', en: 'the outside (another server, a subscriber or a file)' },
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

/** Who reaches whom, as a sentence. */
export function directionWords(direction: Direction, language: Language): string {
  const [from, to] = direction.split('_to_') as [string, string | undefined];
  if (to === undefined) {
    const zone = ZONE_WORDS[direction.replace('within_', '') as Zone][language];
    return language === 'fr' ? `Chez ${zone}, les rangs d’une circonscription sont ouverts aux autres.` : `Within ${zone}, one riding’s rows are open to another.`;
  }
  const [a, b] = [ZONE_WORDS[from as Zone][language], ZONE_WORDS[to as Zone][language]];
  const capital = a[0]?.toUpperCase() + a.slice(1);
  return language === 'fr' ? `${capital} peut atteindre ce qui appartient à ${b}.` : `${capital} can reach what belongs to ${b}.`;
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
  const lines = [`${number}. ${directionWords(path.direction, language)} (${SEVERITY_WORDS[path.severity][language]})`, `   ${chainOf(path, language)}`];
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
  zone_missing: { fr: 'Verdict impossible : le catalogue de {} n’a pas pu être lu.', en: 'No verdict: the catalogue of {} could not be read.' },
  schema_missing: { fr: 'Verdict impossible : la base lue pour {} n’a pas son schéma.', en: 'No verdict: the database read for {} has no schema for it.' },
  nothing_read: { fr: 'Verdict impossible : aucun catalogue n’a été lu.', en: 'No verdict: no catalogue was read.' },
};

/** Why there is no verdict, as a sentence. */
export const cannotTellWords = (code: string, zone: Zone | null, language: Language): string =>
  (CANNOT_TELL[code]?.[language] ?? code).replace('{}', zone === null ? '' : ZONE_WORDS[zone][language]);
