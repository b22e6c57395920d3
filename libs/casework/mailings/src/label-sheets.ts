import type { PaperContent } from '@cloison/platform/paper';
import type { Addressed } from './mailing-exports.service';

const COLUMNS = 3;
const LABEL_HEIGHT = 62;

/** Address labels, three in a row. */
export function labelSheets(people: readonly Addressed[]): PaperContent {
  const rows = Array.from({ length: Math.ceil(people.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => label(people[row * COLUMNS + column])),
  );
  if (rows.length === 0) return [];
  return { layout: 'noBorders', table: { widths: ['*', '*', '*'], heights: LABEL_HEIGHT, dontBreakRows: true, body: rows } };
}

function label(person: Addressed | undefined): PaperContent {
  if (!person) return '';
  const { name, line, municipality, postalCode } = person;
  return {
    stack: [name, line, [municipality, postalCode].filter(Boolean).join('  ')].filter(Boolean),
    fontSize: 9,
    lineHeight: 1.15,
  };
}
