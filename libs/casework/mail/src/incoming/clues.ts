import { ownLines, straight } from '../text/plain-lines';

/** What a mail says of where its sender lives and what it is about, guessed from its own words. */
export interface Clues {
  /** `G0X2B7`-like, as written, from the signature first. */
  readonly postalCode: string | null;
  readonly municipality: string | null;
  /** Case numbers in the subject, in capitals. */
  readonly caseNumbers: readonly string[];
  /** Key of the public body that the mail seems to be for. */
  readonly bodyKey: string | null;
}

const POSTAL = /\b([abceghj-nprstvxy]\d[abceghj-nprstv-z])[ -]?(\d[abceghj-nprstv-z]\d)\b/giu;
const PLACE = /([\p{L}][\p{L}’' -]{2,60}?)(?:,| \(| )\s*(?:QC|Qu[ée]bec|PQ)\b/u;
const NUMBER = /\b[A-Z]{2,8}-\d{2}-\d{3,6}\b/gu;
const SIGNATURE_LINES = 12;

/** By the words of a body's matters; read on folded text. Only bodies that people write to a member about. */
const MATTERS: readonly (readonly [bodyKey: string, pattern: RegExp])[] = [
  [
    'ircc',
    /\b(?:passeports?|passports?|citoyennete canadienne|canadian citizenship|residence permanente|permanent residen\w+|permis de travail|work permit|permis d'etudes|study permit|parrainage|sponsorship|ircc)\b/gu,
  ],
  [
    'service_canada',
    /\b(?:assurance[- ]emploi|employment insurance|ei claim|service canada|securite de la vieillesse|old age security|supplement de revenu garanti|guaranteed income supplement)\b/gu,
  ],
  [
    'cra',
    /\b(?:agence du revenu du canada|canada revenue agency|allocation canadienne pour enfants|canada child benefit|credit (?:pour la )?tps|gst credit)\b/gu,
  ],
  ['canada_post', /\b(?:postes canada|canada post|facteur|boite postale communautaire|community mailbox)\b/gu],
  ['cbsa', /\b(?:douanes?|border services|customs)\b/gu],
  ['veterans', /\b(?:anciens combattants|veterans affairs)\b/gu],
  ['crtc', /\b(?:crtc)\b/gu],
  [
    'municipality',
    /\b(?:taxes? municipales?|taxes? foncieres?|property tax(?:es)?|nids?-de-poule|potholes?|ordures|garbage|deneigement|snow removal|aqueduc|zonage|zoning|permis de construction|building permit|bac de recyclage)\b/gu,
  ],
  ['ramq', /\b(?:ramq|carte d'assurance maladie|assurance maladie|health (?:insurance )?card)\b/gu],
  ['saaq', /\b(?:saaq|permis de conduire|driver'?s? licen[cs]e|immatriculation)\b/gu],
  ['cnesst', /\b(?:cnesst|accident du travail|work injury|workplace injury)\b/gu],
  ['revenu_quebec', /\b(?:revenu quebec|credit de solidarite|solidarity tax credit)\b/gu],
  ['tal', /\b(?:tal|tribunal administratif du logement|eviction|reprise de logement|logement insalubre)\b/gu],
  ['famille', /\b(?:garderie|cpe|day ?care|place en garderie)\b/gu],
  ['hydro_quebec', /\b(?:hydro[- ]quebec|panne de courant|power outage)\b/gu],
  ['retraite_quebec', /\b(?:retraite quebec|rente de conjoint|regie des rentes)\b/gu],
];

export function cluesOf(subject: string, text: string): Clues {
  const lines = ownLines(text).filter((line) => line.trim() !== '');
  const signature = lines.slice(-SIGNATURE_LINES).join('\n');
  const codes = [...signature.matchAll(POSTAL), ...lines.join('\n').matchAll(POSTAL)];
  const [, first, second] = codes[0] ?? [];
  return {
    postalCode: first && second ? `${first} ${second}`.toUpperCase() : null,
    municipality: PLACE.exec(signature)?.[1]?.trim() ?? null,
    caseNumbers: [...new Set(subject.toUpperCase().match(NUMBER) ?? [])].slice(0, 5),
    bodyKey: bodyOf(`${subject}\n${subject}\n${lines.slice(0, 60).join('\n')}`),
  };
}

/** The body whose words occur most; the subject counts twice. */
function bodyOf(text: string): string | null {
  const folded = straight(text);
  let best: { key: string; hits: number } | null = null;
  for (const [key, pattern] of MATTERS) {
    const hits = folded.match(pattern)?.length ?? 0;
    if (hits > (best?.hits ?? 0)) best = { key, hits };
  }
  return best?.key ?? null;
}
