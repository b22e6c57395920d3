const BOUNDARIES = '@nx/enforce-module-boundaries';
const MESSAGE_OF = {
  scope: /can only depend on libs tagged with/,
  throughAnother: /cannot depend on libs tagged with/,
  app: /Imports of apps are forbidden/,
  relative: /cannot be imported by a relative or absolute path/,
  nothing: /cannot depend on any libs with tags/,
  unlisted: /Only packages defined in the "package.json" can be imported/,
};

/** Code that must be refused, the file it would be written in (none of them exists) and the rule that must refuse it. */
export interface Canary {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
  readonly message?: RegExp;
}

const crossing = (name: string, file: string, source: string, message: RegExp = MESSAGE_OF.scope): Canary => ({
  name,
  file,
  code: `import { anything } from '${source}';\nexport const used = anything;\n`,
  rule: BOUNDARIES,
  message,
});

const CASES = 'libs/casework/cases/src/canary.ts';
const SCORES = 'libs/partisan/scores/src/canary.ts';
const ATTEMPTS = 'libs/oversight/attempts/src/canary.ts';
const PLATFORM = 'libs/platform/http/src/canary.ts';

const imports: readonly Canary[] = [
  crossing('casework → partisan', CASES, '@cloison/partisan/scores'),
  crossing('casework → oversight', CASES, '@cloison/oversight/attempts'),
  crossing('partisan → casework', SCORES, '@cloison/casework/citizens'),
  crossing('partisan → oversight', SCORES, '@cloison/oversight/attempts'),
  crossing('oversight → casework', ATTEMPTS, '@cloison/casework/cases'),
  crossing('oversight → partisan', ATTEMPTS, '@cloison/partisan/electors'),
  crossing('platform → casework', PLATFORM, '@cloison/casework/access'),
  crossing('platform → partisan', PLATFORM, '@cloison/partisan/access'),
  crossing('platform → oversight', PLATFORM, '@cloison/oversight/access'),
  crossing('casework → partisan migrations', CASES, '@cloison/partisan/migrations'),
  crossing('casework migrations → partisan migrations', 'migrations/casework/src/canary.ts', '@cloison/partisan/migrations'),
  crossing('casework server → partisan', 'apps/casework-api/src/canary.ts', '@cloison/partisan/scores'),
  crossing('partisan server → casework', 'apps/partisan-api/src/canary.ts', '@cloison/casework/citizens'),
  crossing('casework pages → partisan theme', 'apps/casework-web/src/canary.tsx', '@cloison/partisan/theme'),
  crossing('casework pages → server code of their own zone', 'apps/casework-web/src/canary.ts', '@cloison/casework/citizens'),
  crossing('pages → the database', 'apps/partisan-web/src/canary.ts', '@cloison/platform/database'),
  crossing('shared pages → the database', 'libs/platform/web-kit/src/canary.ts', '@cloison/platform/database'),
  crossing('command line → a zone', 'apps/cli/src/canary.ts', '@cloison/partisan/electors'),
  crossing('offline checker → server code', 'apps/verify-cli/src/canary.ts', '@cloison/platform/audit-log', MESSAGE_OF.nothing),
  crossing('an app → another app', 'apps/casework-api/src/canary.ts', '../../partisan-api/src/main', MESSAGE_OF.relative),
  crossing('a server → the workshop', 'apps/casework-api/src/canary.ts', '../../../tools/journeys/visitor', MESSAGE_OF.relative),
  crossing('a zone → another by its path', CASES, '../../../partisan/scores/src/index', MESSAGE_OF.relative),
  crossing('a package that is not in package.json', CASES, 'fastq', MESSAGE_OF.unlisted),
  {
    ...crossing('a type of another zone', CASES, ''),
    code: "import type { Score } from '@cloison/partisan/scores';\nexport type A = Score;\n",
  },
  { ...crossing('a re-export of another zone', CASES, ''), code: "export * from '@cloison/partisan/scores';\n" },
  {
    ...crossing('an import at run time', CASES, ''),
    code: "export const late = (): Promise<unknown> => import('@cloison/partisan/scores');\n",
  },
];

const own: readonly Canary[] = [
  {
    name: 'an import type of another zone',
    file: CASES,
    code: "export type A = import('@cloison/partisan/scores').Score;\n",
    rule: 'cloison/no-import-escape',
  },
  {
    name: 'an import whose address is computed',
    file: CASES,
    code: 'export const load = (name: string): Promise<unknown> => import(`@cloison/${name}`);\n',
    rule: 'cloison/no-import-escape',
  },
  {
    name: 'SQL of the scores, in the casework zone',
    file: CASES,
    code: 'export const text = `SELECT 1 FROM partisan.score`;\n',
    rule: 'cloison/no-foreign-schema-sql',
  },
  {
    name: 'SQL of the citizens, in the partisan zone',
    file: SCORES,
    code: "export const text = 'SELECT 1 FROM casework.citizen';\n",
    rule: 'cloison/no-foreign-schema-sql',
  },
  {
    name: 'SQL of a zone, in platform code',
    file: PLATFORM,
    code: "export const text = 'SELECT 1 FROM casework.citizen';\n",
    rule: 'cloison/no-foreign-schema-sql',
  },
  {
    name: 'a handler that says nothing of who may call it',
    file: 'libs/partisan/scores/src/canary.controller.ts',
    code: "@Controller('electors')\nexport class Canary {\n  @Get()\n  list(): string[] {\n    return [];\n  }\n}\n",
    rule: 'cloison/handler-guarded',
  },
  {
    name: 'a database driver in a zone',
    file: SCORES,
    code: "import pg from 'pg';\nexport const pool = pg;\n",
    rule: 'cloison/no-database-outside-unit-of-work',
  },
  {
    name: 'a connection of its own',
    file: PLATFORM,
    code: 'export const source = new DataSource({});\n',
    rule: 'cloison/no-database-outside-unit-of-work',
  },
  {
    name: 'a raw statement',
    file: CASES,
    code: "export const rows = (tx: Tx) => tx.manager.query('SELECT 1');\n",
    rule: 'cloison/no-database-outside-unit-of-work',
  },
  { name: 'a word of the other side in the office', file: CASES, code: 'export const stance = 1;\n', rule: 'cloison/office-vocabulary' },
  {
    name: 'a word of the other side in a page of the office',
    file: 'apps/casework-web/src/canary.tsx',
    code: 'export const Page = () => <b>Appui</b>;\n',
    rule: 'cloison/office-vocabulary',
  },
  {
    name: 'a word of the other side in platform code',
    file: PLATFORM,
    code: '// for canvassers\nexport {};\n',
    rule: 'cloison/office-vocabulary',
  },
  {
    name: 'all three zones named inside one',
    file: PLATFORM,
    code: "import { zones } from '@cloison/platform/zones';\nexport const all = zones;\n",
    rule: 'no-restricted-imports',
  },
  { name: 'a note to oneself', file: CASES, code: '// TODO\nexport {};\n', rule: 'cloison/nothing-left-behind' },
  {
    name: 'a rule switched off by a comment',
    file: CASES,
    code: '/* eslint-disable */\nexport const a = 1;\n',
    rule: 'cloison/nothing-left-behind',
  },
  {
    name: 'markup made of text',
    file: 'apps/casework-web/src/canary.tsx',
    code: 'export const Page = (p: { a: string }) => <b dangerouslySetInnerHTML={{ __html: p.a }} />;\n',
    rule: 'no-restricted-syntax',
  },
];

export const canaries: readonly Canary[] = [...imports, ...own];

/** The same forms where they are right: a rule that refused everything would pass the canaries too. */
export const controls: readonly Pick<Canary, 'name' | 'file' | 'code'>[] = [
  {
    name: 'casework → casework',
    file: CASES,
    code: "import { anything } from '@cloison/casework/citizens';\nexport const used = anything;\n",
  },
  {
    name: 'casework → platform',
    file: CASES,
    code: "import { anything } from '@cloison/platform/database';\nexport const used = anything;\n",
  },
  {
    name: 'partisan → platform',
    file: SCORES,
    code: "import { anything } from '@cloison/platform/access';\nexport const used = anything;\n",
  },
  {
    name: 'a server → its zone',
    file: 'apps/oversight-api/src/canary.ts',
    code: "import { anything } from '@cloison/oversight/attempts';\nexport const used = anything;\n",
  },
  {
    name: 'pages → the shared kit',
    file: 'apps/casework-web/src/canary.tsx',
    code: "import { anything } from '@cloison/platform/web-kit';\nexport const used = anything;\n",
  },
  { name: 'SQL of one’s own schema', file: SCORES, code: "export const text = 'SELECT 1 FROM partisan.score';\n" },
  {
    name: 'the driver in the database library',
    file: 'libs/platform/database/src/canary.ts',
    code: "import pg from 'pg';\nexport const driver = pg;\n",
  },
  { name: 'the words of the campaign in the campaign', file: SCORES, code: 'export const stance = 1;\n' },
  {
    name: 'a handler that states its permission',
    file: 'libs/partisan/scores/src/canary.controller.ts',
    code: "export class Canary {\n  @Get()\n  @Permission('read', 'Score')\n  list(): string[] {\n    return [];\n  }\n}\n",
  },
];
