import type { LogReport } from './log-check';
import { openSentence, sentenceOf } from './sentences';
import type { Language } from './sentences';
import { figure, inFours, moment, typeset } from './typography';
import type { Verdict } from './verify';

/** More problems than these are counted, not listed. */
const MOST_LISTED = 40;

/** The verdict in full sentences, each with its figure, a line each. */
export function reportLines(verdict: Verdict, language: Language): string[] {
  const fr = language === 'fr';
  const lines = [headline(verdict, language), ''];
  if (verdict.problems.length > 0) {
    lines.push(...verdict.problems.slice(0, MOST_LISTED).map((problem) => `✗ ${sentenceOf(problem, language)}`));
    const more = verdict.problems.length - MOST_LISTED;
    if (more > 0) lines.push(fr ? `  … et ${figure(more, language)} de plus.` : `  … and ${figure(more, language)} more.`);
    lines.push('');
  }
  if (verdict.installation !== undefined && verdict.madeAt !== undefined) {
    const at = moment(Date.parse(verdict.madeAt));
    lines.push(
      fr
        ? `Dossier de « ${verdict.installation} », fait le ${at}, ${figure(verdict.files, language)} fichiers.`
        : `Bundle of “${verdict.installation}”, made ${at}, ${figure(verdict.files, language)} files.`,
    );
  }
  lines.push(...verdict.logs.flatMap((log) => logLines(log, language)), '');
  if (verdict.fingerprint)
    lines.push(
      fr ? 'Empreinte, à comparer de vive voix :' : 'Fingerprint, to be compared by voice:',
      `  ${inFours(verdict.fingerprint)}`,
      '',
    );
  lines.push(fr ? 'Ce que cette vérification ne prouve pas :' : 'What this check does not prove:');
  lines.push(...verdict.open.map((what) => `  · ${openSentence(what, language)}`));
  return lines.map((line) => typeset(line, language));
}

/** An unsigned manifest could be anybody's: the logs stand by their own signatures, the other files by nothing. */
function headline({ sound, problems, open }: Verdict, language: Language): string {
  const fr = language === 'fr';
  const count = figure(problems.length, language);
  if (!sound)
    return fr
      ? `PAS SAIN : ${count} ${problems.length > 1 ? 'choses ne tiennent pas' : 'chose ne tient pas'}.`
      : `NOT SOUND: ${count} ${problems.length > 1 ? 'things do not hold' : 'thing does not hold'}.`;
  if (open.includes('manifest_unsigned'))
    return fr
      ? 'SAIN, MAIS LIMITÉ : les journaux tiennent ; personne n’a signé les autres fichiers du dossier.'
      : 'SOUND, BUT LIMITED: the logs hold; nobody signed the bundle’s other files.';
  return fr
    ? 'SAIN : tout ce qui pouvait être vérifié l’a été, et tient.'
    : 'SOUND: everything that could be checked was checked, and holds.';
}

function logLines(log: LogReport, language: Language): string[] {
  const fr = language === 'fr';
  const count = (n: number) => figure(n, language);
  const sound = log.problems.length === 0;
  const lines = ['', `${sound ? '✓' : '✗'} ${log.zone} (${log.origin})`];
  lines.push(
    fr
      ? `  ${count(log.size)} inscriptions rehachées, une à une ; ${sound ? 'elles donnent la racine signée' : 'voir ci-dessus'}.`
      : `  ${count(log.size)} entries hashed anew, one by one; ${sound ? 'they give the signed root' : 'see above'}.`,
  );
  if (log.signed) lines.push(fr ? '  La signature du journal tient.' : '  The log’s signature holds.');
  if (log.cosignedAt !== undefined) {
    const at = moment(log.cosignedAt);
    lines.push(fr ? `  Le témoin l’a contresigné le ${at}.` : `  The witness cosigned it ${at}.`);
  }
  if (log.times) {
    const { first, last, backwards } = log.times;
    const [from, to] = [moment(first), moment(last)];
    lines.push(fr ? `  De ${from} à ${to}.` : `  From ${from} to ${to}.`);
    if (backwards.milliseconds > 1000) {
      const seconds = count(Math.round(backwards.milliseconds / 1000));
      lines.push(
        fr
          ? `  Le plus grand retour en arrière de l’heure est de ${seconds} s, à l’inscription ${backwards.index} : des écritures simultanées, ou une horloge réglée.`
          : `  The largest step back in time is ${seconds} s, at entry ${backwards.index}: concurrent writes, or a clock that was set.`,
      );
    }
  }
  lines.push(
    fr
      ? `  ${count(log.refused)} refus${log.codes.size > 0 ? ' :' : '.'}`
      : `  ${count(log.refused)} refusals${log.codes.size > 0 ? ':' : '.'}`,
  );
  for (const [code, n] of [...log.codes].sort((a, b) => b[1] - a[1]))
    lines.push(`    ${count(n)} × ${code || (fr ? 'sans motif' : 'no reason given')}`);
  return lines;
}

/** The verdict for machines. */
export function reportJson(verdict: Verdict): string {
  const logs = verdict.logs.map(({ codes, ...log }) => ({ ...log, codes: Object.fromEntries(codes) }));
  return JSON.stringify({ ...verdict, logs }, null, 2);
}
