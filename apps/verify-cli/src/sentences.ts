import type { Problem } from './problem';
import type { Unreadable } from './source';
import type { Verdict } from './verify';

export type Language = 'fr' | 'en';

type Sentence = (problem: Problem) => string;
type Pair = Readonly<Record<Language, Sentence>>;

const nth = ({ index = 0, to }: Problem, one: string, many: string, and: string): string =>
  to === undefined ? `${one} ${index}` : `${many} ${index} ${and} ${to}`;
const entryFr = (problem: Problem) => nth(problem, 'l’inscription', 'les inscriptions', 'à');
const entryEn = (problem: Problem) => nth(problem, 'entry', 'entries', 'to');
const whose = ({ zone }: Problem) => (zone ? `${zone} : ` : '');
const whoseEn = ({ zone }: Problem) => (zone ? `${zone}: ` : '');

/** What is wrong, for a person. One sentence a kind of problem, in both languages. */
const SENTENCES: Readonly<Record<Problem['what'], Pair>> = {
  archive_header: {
    fr: ({ at, path }) => `L’archive est abîmée à l’octet ${at}${path ? `, après ${path}` : ''} : ce qui suit n’a pas été lu.`,
    en: ({ at, path }) => `The archive is damaged at byte ${at}${path ? `, after ${path}` : ''}: what follows was not read.`,
  },
  archive_padding: {
    fr: ({ at, path }) => `Des octets ont été ajoutés derrière ${path}, à l’octet ${at} de l’archive.`,
    en: ({ at, path }) => `Bytes were added behind ${path}, at byte ${at} of the archive.`,
  },
  archive_end: {
    fr: ({ at }) => `L’archive ne finit pas comme elle le doit (octet ${at}) : elle a été coupée, ou on y a ajouté quelque chose.`,
    en: ({ at }) => `The archive does not end as it must (byte ${at}): it was cut, or something was added.`,
  },
  archive_twice: { fr: ({ path }) => `L’archive contient deux fois ${path}.`, en: ({ path }) => `The archive holds ${path} twice.` },
  manifest_malformed: {
    fr: () => 'manifest.json n’a pas la forme qu’il doit avoir : rien d’autre n’a pu être vérifié.',
    en: () => 'manifest.json does not have the form it must have: nothing else could be checked.',
  },
  manifest_note_malformed: {
    fr: () => 'manifest.note, la signature du manifeste, n’a pas la forme qu’elle doit avoir.',
    en: () => 'manifest.note, the manifest’s signature, does not have the form it must have.',
  },
  manifest_note_false: {
    fr: () => 'La signature du manifeste ne tient pas : manifest.json ou manifest.note a été changé.',
    en: () => 'The manifest’s signature does not hold: manifest.json or manifest.note was changed.',
  },
  file_changed: {
    fr: ({ path }) => `${path} n’est pas le fichier que nomme le manifeste : l’un des deux a été changé.`,
    en: ({ path }) => `${path} is not the file that the manifest names: one of the two was changed.`,
  },
  file_missing: { fr: (p) => `${whose(p)}il manque ${p.path}.`, en: (p) => `${whoseEn(p)}${p.path} is missing.` },
  file_unexpected: {
    fr: (p) => `${whose(p)}rien n’explique la présence de ${p.path}.`,
    en: (p) => `${whoseEn(p)}nothing accounts for ${p.path} being there.`,
  },
  json_malformed: { fr: ({ path }) => `${path} n’est pas du JSON.`, en: ({ path }) => `${path} is not JSON.` },
  key_malformed: {
    fr: (p) => `${whose(p)}une clé publique du manifeste est illisible ; ce journal n’a pas été vérifié.`,
    en: (p) => `${whoseEn(p)}a public key of the manifest cannot be read; this log was not checked.`,
  },
  key_differs: {
    fr: (p) => `${whose(p)}le dossier donne une autre clé que celle que vous avez indiquée.`,
    en: (p) => `${whoseEn(p)}the bundle states another key than the one you gave.`,
  },
  checkpoint_malformed: {
    fr: (p) => `${whose(p)}le point de contrôle n’a pas la forme qu’il doit avoir.`,
    en: (p) => `${whoseEn(p)}the checkpoint does not have the form it must have.`,
  },
  checkpoint_origin: {
    fr: (p) => `${whose(p)}le point de contrôle ou la clé est d’un autre journal.`,
    en: (p) => `${whoseEn(p)}the checkpoint or the key is another log’s.`,
  },
  checkpoint_unsigned: {
    fr: (p) => `${whose(p)}la signature du journal sous le point de contrôle ne tient pas.`,
    en: (p) => `${whoseEn(p)}the log’s signature under the checkpoint does not hold.`,
  },
  checkpoint_uncosigned: {
    fr: (p) => `${whose(p)}la contresignature du témoin manque sous le point de contrôle, ou ne tient pas.`,
    en: (p) => `${whoseEn(p)}the witness’s cosignature under the checkpoint is missing or does not hold.`,
  },
  entry_changed: {
    fr: (p) =>
      `${whose(p)}${entryFr(p)} ${p.to === undefined ? 'n’est plus celle qui a été scellée' : 'ne sont plus celles qui ont été scellées'}.`,
    en: (p) =>
      `${whoseEn(p)}${entryEn(p)} ${p.to === undefined ? 'is no longer the one that was sealed' : 'are no longer those that were sealed'}.`,
  },
  entry_or_tile: {
    fr: (p) => `${whose(p)}${entryFr(p)} et son empreinte se contredisent.`,
    en: (p) => `${whoseEn(p)}${entryEn(p)} and its hash contradict each other.`,
  },
  entry_twice: {
    fr: (p) => `${whose(p)}${entryFr(p)} porte le même numéro qu’une autre : elle a été scellée deux fois.`,
    en: (p) => `${whoseEn(p)}${entryEn(p)} bears the same id as another: it was sealed twice.`,
  },
  entry_not_json: { fr: (p) => `${whose(p)}${entryFr(p)} n’est pas du JSON.`, en: (p) => `${whoseEn(p)}${entryEn(p)} is not JSON.` },
  entry_unknown_member: {
    fr: (p) => `${whose(p)}${entryFr(p)} contient un champ inconnu, « ${p.member} ».`,
    en: (p) => `${whoseEn(p)}${entryEn(p)} holds an unknown member, “${p.member}”.`,
  },
  entry_member_missing: {
    fr: (p) => `${whose(p)}il manque à ${entryFr(p)} le champ « ${p.member} ».`,
    en: (p) => `${whoseEn(p)}${entryEn(p)} lacks “${p.member}”.`,
  },
  entry_member_malformed: {
    fr: (p) => `${whose(p)}le champ « ${p.member} » de ${entryFr(p)} n’a pas une valeur permise.`,
    en: (p) => `${whoseEn(p)}“${p.member}” of ${entryEn(p)} does not hold a permitted value.`,
  },
  entry_not_canonical: {
    fr: (p) => `${whose(p)}${entryFr(p)} n’est pas écrite sous sa forme unique.`,
    en: (p) => `${whoseEn(p)}${entryEn(p)} is not written in its one form.`,
  },
  bundle_cut: {
    fr: (p) => `${whose(p)}la suite des inscriptions est rompue à ${entryFr(p)} : sa longueur ne convient pas.`,
    en: (p) => `${whoseEn(p)}the run of entries breaks at ${entryEn(p)}: its length does not fit.`,
  },
  bundle_surplus: {
    fr: (p) => `${whose(p)}il y a plus d’octets que d’inscriptions avant ${entryFr(p)}.`,
    en: (p) => `${whoseEn(p)}there are more bytes than entries before ${entryEn(p)}.`,
  },
  bundle_replaced: {
    fr: (p) => `${whose(p)}les inscriptions de ${p.path} ne sont pas celles qui ont été scellées, et leurs empreintes ont été refaites.`,
    en: (p) => `${whoseEn(p)}the entries of ${p.path} are not those that were sealed, and their hashes were made anew.`,
  },
  bundle_in_doubt: {
    fr: (p) => `${whose(p)}${p.path} et ses empreintes ont changé tous deux : on ne peut plus dire lesquelles de ces inscriptions.`,
    en: (p) => `${whoseEn(p)}${p.path} and its hashes have both changed: which of these entries can no longer be told.`,
  },
  subtree_in_doubt: {
    fr: (p) => `${whose(p)}ni ${p.path} ni ce qu’il résume ne donne l’empreinte attendue.`,
    en: (p) => `${whoseEn(p)}neither ${p.path} nor what it sums up gives the hash that it must.`,
  },
  tile_changed: {
    fr: (p) => `${whose(p)}l’empreinte ${p.place} de la tuile ${p.path} a été changée ; les inscriptions, elles, tiennent.`,
    en: (p) => `${whoseEn(p)}hash ${p.place} of tile ${p.path} was changed; the entries themselves hold.`,
  },
  tile_length: {
    fr: (p) => `${whose(p)}la tuile ${p.path} n’a pas la longueur qu’elle doit avoir.`,
    en: (p) => `${whoseEn(p)}tile ${p.path} does not have the length that it must.`,
  },
  another_tree: {
    fr: (p) => `${whose(p)}le point de contrôle ne résume pas ces inscriptions : l’un ou les autres ont été remplacés.`,
    en: (p) => `${whoseEn(p)}the checkpoint does not sum up these entries: it or they were replaced.`,
  },
};

/** One problem in one sentence. */
export function sentenceOf(problem: Problem, language: Language): string {
  const sentence = SENTENCES[problem.what][language](problem);
  return sentence.charAt(0).toUpperCase() === sentence.charAt(0) || problem.zone
    ? sentence
    : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const OPEN: Readonly<Record<Verdict['open'][number], Readonly<Record<Language, string>>>> = {
  keys_from_bundle: {
    fr: 'Que les clés sont celles de l’installation : elles viennent du dossier. Comparez-les à celles qu’on vous a remises, avec --key zone=clé.',
    en: 'That the keys are the installation’s: they come from the bundle. Compare them with those handed to you, with --key zone=key.',
  },
  witness_absent: {
    fr: 'Qu’on n’a pas montré un autre journal à quelqu’un d’autre : aucun témoin n’a contresigné.',
    en: 'That nobody was shown another log: no witness cosigned.',
  },
  manifest_unsigned: {
    fr: 'Qui a fait ce dossier : son manifeste n’est pas signé. Comparez l’empreinte de vive voix.',
    en: 'Who made this bundle: its manifest is not signed. Compare the fingerprint by voice.',
  },
  state_unsealed: {
    fr: 'Ce qui s’est passé après ce point de contrôle, et les actes qu’un serveur trafiqué n’aurait jamais inscrits.',
    en: 'What happened after this checkpoint, and acts that a tampered server would never have entered.',
  },
  catalogue_as_stated: {
    fr: 'Que les catalogues disent vrai : ils sont tels que chaque serveur les a donnés. Un superutilisateur peut mentir.',
    en: 'That the catalogues tell the truth: they are as each server gave them. A superuser can lie.',
  },
  outside: {
    fr: 'Ce qui se dit hors de l’ordinateur : captures d’écran, papier, parole.',
    en: 'What passes outside the computer: screenshots, paper, talk.',
  },
};

/** What the check leaves open, in a sentence. */
export const openSentence = (what: Verdict['open'][number], language: Language): string => OPEN[what][language];

const UNREADABLE: Readonly<Record<Unreadable['what'], Readonly<Record<Language, string>>>> = {
  no_such_file: { fr: 'Ce fichier n’existe pas ou ne se laisse pas lire.', en: 'That file does not exist or cannot be read.' },
  not_an_archive: {
    fr: 'Ce fichier n’est pas un dossier de preuves (une archive .cloison).',
    en: 'That file is not an evidence bundle (a .cloison archive).',
  },
  not_evidence: {
    fr: 'Il n’y a là ni manifeste ni point de contrôle : rien à vérifier.',
    en: 'There is neither a manifest nor a checkpoint there: nothing to check.',
  },
  key_needed: {
    fr: 'Un journal seul ne se vérifie qu’avec sa clé publique : --key zone=clé.',
    en: 'A log alone can be checked only with its public key: --key zone=key.',
  },
  usage: {
    fr: 'Usage : npm run verify -- FICHIER [--key zone=clé]… [--key witness=clé] [--lang fr|en] [--json]',
    en: 'Usage: npm run verify -- FILE [--key zone=key]… [--key witness=key] [--lang fr|en] [--json]',
  },
};

export const unreadableSentence = (what: Unreadable['what'], language: Language): string => UNREADABLE[what][language];
