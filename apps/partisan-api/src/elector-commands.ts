import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { operatorContext, Refusal, sentenceOf } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import { withZone } from '@cloison/platform/runtime';
import { ElectorImporter, generatedList, readMappingFile, shippedMapping, SHIPPED_MAPPINGS } from '@cloison/partisan/electors';
import type { ListMapping } from '@cloison/partisan/electors';

interface ImportOptions {
  readonly district: string;
  readonly mapping: string;
  readonly vintage?: string;
  readonly replace?: boolean;
}

interface GenerateOptions {
  readonly count: number;
  readonly seed: number;
  readonly district: string;
  readonly faults: number;
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** `electors import` and `electors generate`. Progress and the outcome are JSON lines on standard output. */
export function addElectorCommands(program: Command): void {
  const electors = program.command('electors').description('lists of electors');
  electors
    .command('import <file>')
    .requiredOption('--district <id>', 'the electoral division that the list is of')
    .requiredOption('--mapping <mapping>', `a mapping file, or one of ${SHIPPED_MAPPINGS.map(({ name }) => name).join(', ')}`)
    .option('--vintage <month>', 'when the list was established: 2026-04')
    .option('--replace', 'take it even if it strikes off more than half of the electors known')
    .action(async (file: string, options: ImportOptions) => {
      const mapping = await mappingOf(options.mapping);
      await withZone('partisan', (work) => importFile(work, file, mapping, options)).catch(explain);
    });
  electors
    .command('generate <file>')
    .option('--count <number>', 'how many electors', Number, 20_000)
    .option('--seed <number>', 'the same seed makes the same list', Number, 1)
    .option('--district <id>', 'the division that the list is of', 'qc-val-des-erables')
    .option('--faults <number>', 'lines to add that an import must refuse', Number, 0)
    .action(async (file: string, options: GenerateOptions) => {
      await pipeline(Readable.from(generatedList(options)), createWriteStream(file));
      print({ file, electors: options.count, faults: options.faults });
    });
}

async function mappingOf(name: string): Promise<ListMapping> {
  return shippedMapping(name) ?? readMappingFile(name).catch(explain);
}

async function importFile(work: UnitOfWork, file: string, mapping: ListMapping, options: ImportOptions): Promise<void> {
  const { district, vintage, replace } = options;
  const { size } = await stat(file);
  const context = operatorContext('partisan', [district]);
  const known = await work.runner.one<{ id: string }>(sql`SELECT id FROM district WHERE id = ${district}`);
  if (!known) throw new Refusal('input_not_valid', [{ field: 'district', problem: 'not_in_list' }]);
  let read = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      read += bytes.length;
      yield bytes;
    }
  }
  const progress = setInterval(() => print({ done: read, total: size }), 1_000);
  try {
    print(
      await new ElectorImporter(work).start(context, { district, mapping, source: watched(), bytesTotal: size, vintage, replace }).done,
    );
  } finally {
    clearInterval(progress);
  }
}

/** A refusal in words, and which fields of a mapping or which option it is about; nothing of what the list said. */
function explain(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const { title, detail } = sentenceOf(error.code, (process.env['LANG'] ?? '').startsWith('fr') ? 'fr' : 'en');
  const about = error.fields.map(({ field, problem }) => `${field}: ${problem}`).join(', ');
  process.stderr.write(`${title}. ${detail}${about ? ` (${about})` : ''}\n`);
  process.exit(65);
}
