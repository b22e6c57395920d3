import type { Period } from './periods';
import type { ReportBody, ReportCategory, ReportHalf, ReportMunicipality, ReportOutcome, SentencePart } from './report.dto';
import { both, capital, cases, inPeriod, inWords, number, percent } from './report-words';
import type { Both, Language } from './report-words';

/** What the sentence and the titles are made of. */
export interface Figures {
  readonly period: Period;
  readonly opened: number | null;
  readonly closed: number | null;
  readonly onTime: number | null;
  readonly restrictedOpened: number;
  readonly restrictedClosed: number;
  readonly halves: readonly ReportHalf[];
  readonly categories: readonly ReportCategory[];
  readonly municipalities: readonly ReportMunicipality[];
  readonly outcomes: readonly ReportOutcome[];
  readonly bodies: readonly ReportBody[];
}

const strong = (text: string): SentencePart => ({ text, strong: true });
const plain = (text: string): SentencePart => ({ text, strong: false });

/** A sentence that the member can repeat: opened, closed, on time, what rises, who is slow. Nothing that isn't shown below it. */
export function sentence(figures: Figures, language: Language): SentencePart[] {
  const { period, opened, closed, onTime } = figures;
  const fr = language === 'fr';
  const begin = plain(`${inPeriod(period)[language]}, `);
  if (opened === null)
    return [
      begin,
      plain(
        fr
          ? 'le bureau a ouvert moins de cinq dossiers : trop peu pour un rapport.'
          : 'the office opened fewer than five cases: too few for a report.',
      ),
    ];
  const parts = [
    begin,
    plain(fr ? 'le bureau a ouvert ' : 'the office opened '),
    strong(cases(opened + figures.restrictedOpened)[language]),
  ];
  if (closed !== null) {
    parts.push(plain(fr ? ' et en a fermé ' : ' and closed '), strong(number(closed + figures.restrictedClosed, language)));
    if (onTime !== null) parts.push(plain(', '), strong(percent(onTime, closed, language)), plain(fr ? ' dans les délais' : ' on time'));
  }
  return [...parts, plain('.'), ...risePart(figures, language), ...slowPart(figures, language)];
}

/** The subject that grew most since the period before, if one grew by five at least. */
function risePart({ categories }: Figures, language: Language): SentencePart[] {
  const [most] = categories
    .flatMap((line) => (line.before === null || line.merged > 1 ? [] : [{ name: line.name, more: line.opened - line.before }]))
    .filter(({ more }) => more >= 5)
    .sort((a, b) => b.more - a.more);
  if (!most) return [];
  const fr = language === 'fr';
  return [
    plain(fr ? ` Ce qui monte : ${most.name.fr}, ` : ` What rises: ${most.name.en}, `),
    strong(fr ? `${cases(most.more).fr} de plus` : `${number(most.more, 'en')} more cases`),
    plain('.'),
  ];
}

function slowPart({ bodies }: Figures, language: Language): SentencePart[] {
  const slow = bodies.filter((body) => body.slow).length;
  if (slow === 0) return [];
  const count = capital(inWords(slow, language));
  if (language === 'fr') return [plain(` ${count} ${slow > 1 ? 'organismes répondent' : 'organisme répond'} plus tard qu’annoncé.`)];
  return [plain(` ${count} ${slow > 1 ? 'bodies answer' : 'body answers'} later than announced.`)];
}

/** The finding of each chart, as its title. */
export function titles(figures: Figures): Record<'volume' | 'bodies' | 'categories' | 'municipalities' | 'outcomes', Both> {
  return {
    volume: volumeTitle(figures.halves),
    bodies: bodiesTitle(figures.bodies),
    categories: firstOf(figures.categories, figures.opened, both('Ce que les gens demandent', 'What people ask for')),
    municipalities: firstOf(figures.municipalities, figures.opened, both('D’où viennent les demandes', 'Where the requests come from')),
    outcomes: outcomesTitle(figures),
  };
}

function volumeTitle(halves: readonly ReportHalf[]): Both {
  const last = halves.at(-1);
  if (!last) return both('Trop peu de dossiers pour un graphique', 'Too few cases for a chart');
  const more = last.opened - last.closed;
  if (more > 0) return both('La dernière quinzaine a ouvert plus qu’elle n’a fermé', 'The last half-month opened more than it closed');
  if (more < 0) return both('La dernière quinzaine a fermé plus qu’elle n’a ouvert', 'The last half-month closed more than it opened');
  return both('La dernière quinzaine a fermé autant qu’elle a ouvert', 'The last half-month closed as much as it opened');
}

function bodiesTitle(bodies: readonly ReportBody[]): Both {
  if (bodies.length === 0) return both('Trop peu de réponses pour juger les organismes', 'Too few answers to judge the bodies');
  const slow = bodies.filter((body) => body.slow).map(({ short }) => short);
  if (slow.length === 0) return both('Aucun organisme ne dépasse son délai annoncé', 'No body is past the delay that it announces');
  const [fr, en] = [' et ', ' and '].map((and) => [slow.slice(0, -1).join(', '), slow.at(-1)].filter(Boolean).join(and));
  if (slow.length > 3)
    return both(
      `${capital(inWords(slow.length, 'fr'))} organismes dépassent leur délai`,
      `${capital(inWords(slow.length, 'en'))} bodies are past their delay`,
    );
  return slow.length === 1
    ? both(`${fr} dépasse son délai`, `${en} is past its delay`)
    : both(`${fr} dépassent leur délai`, `${en} are past their delay`);
}

function firstOf(lines: readonly { name: Both; merged: number; opened: number }[], opened: number | null, otherwise: Both): Both {
  const first = lines.find(({ merged }) => merged === 1);
  if (!first || opened === null || lines.length < 2) return otherwise;
  return both(
    `${first.name.fr} d’abord : ${number(first.opened, 'fr')} dossiers sur ${number(opened, 'fr')}`,
    `${first.name.en} first: ${number(first.opened, 'en')} cases of ${number(opened, 'en')}`,
  );
}

function outcomesTitle({ outcomes, closed }: Figures): Both {
  const [first] = outcomes;
  if (!first || closed === null || outcomes.length < 2) return both('Comment cela s’est terminé', 'How it ended');
  return both(
    `${percent(first.closed, closed, 'fr')} des dossiers fermés : ${first.name.fr.toLowerCase()}`,
    `${percent(first.closed, closed, 'en')} of closed cases: ${first.name.en.toLowerCase()}`,
  );
}
