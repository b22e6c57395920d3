import { Option } from 'commander';

/** `--lang fr|en`: the language of a command's words; the system's where it isn't said. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the words')
    .choices(['fr', 'en'])
    .default((process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'fr');
}
