import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { likelyPairs, measure } from '@cloison/casework/citizens';
import type { Comparable } from '@cloison/casework/citizens';
import type { Check } from './check';

/** The columns that are compared. `soc_sec_id` isn't among them, nor is the record's own number but as the truth. */
interface Line {
  readonly rec_id: string;
  readonly given_name: string;
  readonly surname: string;
  readonly street_number: string;
  readonly address_1: string;
  readonly address_2: string;
  readonly suburb: string;
  readonly postcode: string;
  readonly date_of_birth: string;
}

/** What F1 must be with a birth date; without one it is printed, not judged. */
const LEAST_F1 = 0.95;

/** People written down several times (Febrl): how well the office's likely duplicates agree with the truth. */
export async function acceptMatching(folder: string, check: Check): Promise<void> {
  for (const name of ['febrl_dataset1', 'febrl_dataset2'])
    await check(`${name}: likely duplicates, F1 of at least ${LEAST_F1}`, async () => {
      const text = await readFile(join(folder, `${name}.csv`), 'utf8');
      const lines = parse<Line>(text, { columns: (header: string[]) => header.map((title) => title.trim()), trim: true });
      const truth = new Map(lines.map((line) => [line.rec_id, line.rec_id.split('-')[1] ?? '']));
      const records = lines.map(comparable);
      const figures = [false, true].map((withoutBirthDate) => measure(likelyPairs(records, { withoutBirthDate }), truth));
      for (const [index, { precision, recall, f1 }] of figures.entries())
        process.stdout.write(
          `  ${name}, ${index === 0 ? 'with' : 'without'} birth date: F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})\n`,
        );
      if ((figures[0]?.f1 ?? 0) < LEAST_F1) throw new Error('below');
    });
}

function comparable(line: Line): Comparable {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(line.date_of_birth);
  return {
    id: line.rec_id,
    givenName: line.given_name,
    familyName: line.surname,
    birthDate: day ? day.slice(1).join('-') : null,
    addressLine: `${line.street_number} ${line.address_1}`,
    addressMore: line.address_2,
    municipality: line.suburb,
    postalCode: line.postcode,
    phones: [],
    emails: [],
  };
}
