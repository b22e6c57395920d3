/**
 * A rule over one sentence, whose words stand in lower case, without accents, with one space between them and at both ends. Patterns have no
 * unbounded repetition in another, so that a hostile text costs what its length costs.
 */
export interface Rule {
  readonly name: string;
  /** Beginnings of the words that call the rule; without one of them in the sentence it isn't tried. */
  readonly on: readonly string[];
  readonly pattern: RegExp;
  /** Circumstances of the whole sentence in which it says nothing. */
  readonly unless?: RegExp;
  /** The match must begin with, or hold, a word written with a capital: Liberal, and not liberal. */
  readonly capital?: boolean;
}

/** Words that stand for many in patterns, as `<party>`. */
const CLASSES: Readonly<Record<string, string>> = {
  acronym: 'pq|plq|caq|qs|pcq|plc|pcc|npd|bq|ndp|lpc|cpc|gpc|adq|upn',
  // unmistakable wherever they stand
  member: 'pequistes?|caquistes?|bloquistes?|neo ?democrates?|adequistes?|tory|tories|ndpers?|new democrats?|grits?',
  // with another meaning besides
  wide: 'liberale?s?|liberaux|conservateurs?|conservatrices?|solidaires?|conservatives?',
  name: '(?:parti|party) (?:liberal|quebecois|conservateur|vert)|liberal party|conservative party|green party|quebec solidaire|coalition avenir|bloc quebecois|new democratic party',
  side: 'nous|notre (?:candidate?|parti|equipe|cheff?e?|formation|camp)|le parti|l autre (?:candidate?|parti|camp|bord|cote)|l adversaire|la deputee?|le depute|les? chef',
  ours: 'us|our (?:candidate|party|team|leader|side|camp|campaign)|the party|the other (?:candidate|party|side|camp|guy)|the leader|the opposition',
  house:
    'deputee?s?|ministres?|gouvernements?|caucus|partis?|senateurs?|senatrices?|elue?s?|chef|cheffe|opposition|programmes?|local|employee? d un|candidats?',
};

/** A rule's pattern: whole words only, behind the space before them, with `<class>` for the words of a class. */
export function rule(name: string, on: string, pattern: string, more: { unless?: string; capital?: boolean } = {}): Rule {
  return {
    name,
    on: on.split(' '),
    pattern: new RegExp(` (?:${expand(pattern)})(?= )`, 'g'),
    ...(more.unless === undefined ? {} : { unless: new RegExp(` (?:${expand(more.unless)}) `) }),
    ...(more.capital ? { capital: true } : {}),
  };
}

function expand(pattern: string): string {
  return pattern.replace(/<(\w+)>/g, (_, name: string) => `(?:${CLASSES[name] ?? name})`);
}
