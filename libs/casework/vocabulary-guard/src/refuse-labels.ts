import { Refusal } from '@cloison/platform/access';
import { findOpinions } from './guard';
import { findLabelOpinions } from './labels';

/**
 * Refuses definitions and labels that say what somebody thinks: titles, tags, names of categories, templates, files and columns.
 *
 * @param fields by the declared name of the field; a field that is empty passes
 * @throws Refusal `wording_refused`: names each field at fault, never its text
 */
export function refuseOpinionLabels(fields: Readonly<Record<string, string | null | undefined>>): void {
  const refused = Object.entries(fields)
    .filter(([, text]) => text && (findLabelOpinions(text).length > 0 || findOpinions(text).length > 0))
    .map(([field]) => ({ field, problem: 'wording' }));
  if (refused.length > 0) throw new Refusal('wording_refused', refused);
}
