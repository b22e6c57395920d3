import { COMMANDS, parseStart, UsageFault } from './commands';
import { doctor } from './doctor';
import { faultSentence } from './fault-sentence';
import { PortBaseFault, settingsOf, topologyOf } from './settings';
import { start } from './start';
import { languageOf, terminalOf } from './terminal';
import { wordsIn } from './words/words';
import type { Words } from './words/words';

/** Options that a command shares with `start`, taken out wherever they stand; what remains belongs to the command. */
function shared(args: readonly string[]): {
  lang: string | undefined;
  rest: string[];
  flags: { 'one-database': boolean; 'casework-only': boolean };
} {
  const rest: string[] = [];
  const flags = { 'one-database': false, 'casework-only': false };
  let lang: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--lang') lang = args[(index += 1)];
    else if (argument.startsWith('--lang=')) lang = argument.slice('--lang='.length);
    else if (argument === '--one-database' || argument === '--casework-only') flags[argument.slice(2) as keyof typeof flags] = true;
    else rest.push(argument);
  }
  return { lang, rest, flags };
}

async function main(args: readonly string[]): Promise<number> {
  const { lang, rest, flags } = shared(args);
  const words = wordsIn(languageOf(lang, process.env));
  const terminal = terminalOf(process.env, process.stdout.isTTY, words.language);
  try {
    return await dispatch(rest, flags, words, terminal);
  } catch (fault) {
    process.stderr.write(`  ${sentenceOf(fault, words).replaceAll('\n', '\n  ')}\n`);
    return isUsage(fault) ? 64 : 1;
  }
}

async function dispatch(
  [name, ...rest]: readonly string[],
  flags: Parameters<typeof topologyOf>[0],
  words: Words,
  terminal: ReturnType<typeof terminalOf>,
): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${words.commands.help}\n`);
    return 0;
  }
  const settings = settingsOf(process.env);
  const topology = topologyOf(flags);
  if (name === 'start') {
    const options = parseStart(rest);
    if (options.help) return dispatch(['help'], flags, words, terminal);
    return start({ ...settings, topology, demo: options.demo, words, terminal });
  }
  if (name === 'doctor') return doctor(settings, topology, words, terminal);
  const command = COMMANDS[name];
  if (!command) throw new UsageFault(words.commands.unknown(name));
  return command(rest, { settings, topology, words, workingFolder: process.env['INIT_CWD'] ?? process.cwd() });
}

/** EX_USAGE of sysexits.h: what was typed is at fault, not the machine. */
function isUsage(fault: unknown): boolean {
  return fault instanceof UsageFault || fault instanceof PortBaseFault || isOptionFault(fault);
}

function isOptionFault(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
}

function sentenceOf(fault: unknown, words: Words): string {
  if (fault instanceof UsageFault) return fault.message;
  if (fault instanceof PortBaseFault) return words.faults.portBase(fault.value);
  if (isOptionFault(fault)) {
    return words.commands.option(/'([^']+)'/.exec(fault.message)?.[1] ?? '');
  }
  return faultSentence(fault, words);
}

// the reader of a pipe may go before us
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.exit(await main(process.argv.slice(2)));
