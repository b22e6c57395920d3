import type { Language } from '@cloison/platform/access';
import { cannotTellWords, chainOf, EDGE_WORDS, nodeWords, sentenceOf } from '@cloison/oversight/separation';
import type { LeakPath, PathNode } from '@cloison/oversight/separation';
import type { StoredCheck, StoredVerdict } from './check-store';
import type { CheckSummaryView, CheckView, LeakPathView, NodeView } from './checks.dto';

const SENTENCES: Readonly<Record<StoredVerdict, Readonly<Record<Language, string>>>> = {
  holds: { fr: 'La cloison tient.', en: 'The wall holds.' },
  holds_with_residuals: { fr: 'La cloison tient, avec des faiblesses.', en: 'The wall holds, with weaknesses.' },
  broken: { fr: 'La cloison ne tient pas.', en: 'The wall does not hold.' },
  cannot_tell: { fr: 'On ne sait pas si la cloison tient.', en: 'Whether the wall holds can’t be told.' },
};

/** The verdict as a sentence. */
export const verdictWords = (verdict: StoredVerdict, language: Language): string => SENTENCES[verdict][language];

const nodeView = (node: PathNode, language: Language): NodeView => ({
  kind: node.kind,
  name: node.name,
  words: nodeWords(node, language),
  zone: node.zone,
});

function pathView(path: LeakPath, language: Language): LeakPathView {
  return {
    direction: path.direction,
    severity: path.severity,
    sentence: sentenceOf(path, language),
    chain: chainOf(path, language),
    steps: path.steps.map((step) => ({
      from: nodeView(step.from, language),
      to: nodeView(step.to, language),
      edge: step.edge,
      words: EDGE_WORDS[step.edge][language],
      detail: step.detail ?? null,
      grantedBy: step.grantedBy ?? null,
    })),
    remedySql: [...path.remedySql],
    also: [...path.also],
    alsoFrom: [...path.alsoFrom],
  };
}

export const checkSummary = (check: StoredCheck, language: Language): CheckSummaryView => ({
  id: check.id,
  checkedAt: check.checkedAt,
  verdict: check.verdict,
  sentence: verdictWords(check.verdict, language),
  pathCount: check.paths.length,
  durationMs: check.durationMs,
});

/** A check in words of the reader's language: what is kept has none. */
export function checkView(check: StoredCheck, language: Language): CheckView {
  const { relations, roles, nodes, edges, topology, zones, doubt } = check.checked;
  return {
    ...checkSummary(check, language),
    topology,
    zones: [...zones],
    doubt: doubt ? cannotTellWords(doubt.code, doubt.zone, language) : null,
    paths: check.paths.map((path) => pathView(path, language)),
    residuals: check.residuals.map(({ code, sentence }) => ({ code, sentence: sentence[language] })),
    checked: { relations, roles, nodes, edges },
    catalogueHashes: Object.entries(check.catalogueHashes).map(([zone, hash]) => ({ zone, hash })),
  };
}
