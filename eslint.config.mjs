import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { cloison } from './tools/lint/index.ts';

// Without a project graph the boundary rule says that it is skipped, and passes. So the graph is made here, and failing to make it stops the run.
process.env['NX_DAEMON'] ??= 'false';
await createProjectGraphAsync();

const ZONES = ['casework', 'partisan', 'oversight'];
const scopes = (names) => names.map((name) => `scope:${name}`);
const types = (...names) => names.map((name) => `type:${name}`);

/** Who may import whom (docs/decisions/0020-walls-in-the-workspace.md). No `*`; what isn't listed is refused, also by way of a third project. */
const depConstraints = [
  ...ZONES.map((zone) => ({
    sourceTag: `scope:${zone}`,
    onlyDependOnLibsWithTags: scopes([zone, 'platform']),
    notDependOnLibsWithTags: scopes([...ZONES.filter((other) => other !== zone), 'tools']),
  })),
  { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: scopes(['platform']), notDependOnLibsWithTags: scopes([...ZONES, 'tools']) },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: scopes([...ZONES, 'platform']) },

  ...ZONES.map((zone) => ({ allSourceTags: [`scope:${zone}`, 'type:app'], onlyDependOnLibsWithTags: types('ui', 'contract') })),
  { allSourceTags: ['scope:platform', 'type:app'], onlyDependOnLibsWithTags: types('domain', 'data', 'contract') },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: types('ui', 'contract') },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: types('contract') },
  { sourceTag: 'type:data', onlyDependOnLibsWithTags: types('data', 'domain', 'contract') },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: types('domain', 'data', 'contract') },
  { sourceTag: 'type:api', onlyDependOnLibsWithTags: types('domain', 'data', 'contract', 'verify') },
  ...ZONES.map((zone) => ({
    allSourceTags: [`scope:${zone}`, 'type:verify'],
    onlyDependOnLibsWithTags: types('verify', 'domain', 'data', 'contract', 'ui'),
  })),
  // The offline checker shares nothing with the server.
  { allSourceTags: ['scope:platform', 'type:verify'], onlyDependOnLibsWithTags: [] },
  { allSourceTags: ['scope:tools', 'type:verify'], onlyDependOnLibsWithTags: types('verify', 'domain', 'data', 'contract') },
];

/** @param allow imports that are let through by their text */
const boundaries = (...allow) => [
  'error',
  {
    allow,
    enforceBuildableLibDependency: false,
    banTransitiveDependencies: true,
    // The specs of what the test databases are made of use the test databases.
    ignoredCircularDependencies: [['*', 'platform-testing']],
    depConstraints,
  },
];

const WEB = ['apps/*-web/**/*.{ts,tsx}', 'libs/platform/web-kit/**/*.{ts,tsx}', 'libs/*/theme/**/*.{ts,tsx}'];
const OFFICE = ['apps/casework-*/**/*.{ts,tsx}', 'libs/casework/**/*.{ts,tsx}', 'migrations/casework/**/*.ts'];
/** Platform code that knows all three zones by name, and is loaded by the command line and the tools alone. */
const KNOWS_ALL_ZONES = ['libs/platform/{zones,installation}/**'];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.nx/', '.cloison/', 'coverage/', '**/*.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/*-web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['describe', 'it', 'test', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['{apps,libs,migrations,tools}/**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx, cloison },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'cloison/nothing-left-behind': 'error',
      eqeqeq: 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      // Control characters are what the patterns here are looking for.
      'no-control-regex': 'off',
      // French punctuation stands behind a non-breaking space.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
    },
  },
  {
    files: ['{apps,libs,migrations}/**/*.{ts,tsx}'],
    rules: { 'cloison/no-import-escape': 'error', 'cloison/handler-guarded': 'error', 'cloison/no-database-outside-unit-of-work': 'error' },
  },
  {
    // These are the way to the database, or look at databases from outside.
    files: [
      'libs/platform/{database,embedded-postgres,installation,testing}/**/*.ts',
      'libs/oversight/separation/src/{snapshot,mutants,spec-support}/**/*.ts',
      'migrations/**/*.ts',
      'apps/cli/**/*.ts',
    ],
    rules: { 'cloison/no-database-outside-unit-of-work': 'off' },
  },
  // Finds the package of this platform's database programs, whose name is known at run time.
  { files: ['libs/platform/embedded-postgres/src/binaries.ts'], rules: { 'cloison/no-import-escape': 'off' } },
  ...ZONES.map((zone) => ({
    files: [`apps/${zone}-*/**/*.{ts,tsx}`, `libs/${zone}/**/*.{ts,tsx}`, `migrations/${zone}/**/*.ts`],
    rules: { 'cloison/no-foreign-schema-sql': ['error', { zone }] },
  })),
  {
    files: ['libs/platform/**/*.{ts,tsx}', 'migrations/roles/**/*.ts'],
    ignores: KNOWS_ALL_ZONES,
    rules: { 'cloison/no-foreign-schema-sql': ['error', { zone: null }] },
  },
  // What every journey starts and looks through; Node runs journeys as they are, so no alias can name it.
  { files: ['apps/*-e2e/**/*.ts'], rules: { '@nx/enforce-module-boundaries': boundaries('../../../tools/journeys/*') } },
  // The separation check speaks of every schema: to look for paths between them, and to show them, is what it is for.
  {
    files: ['libs/oversight/separation/**/*.ts', 'apps/oversight-web/src/leak/**/*.{ts,tsx}', 'apps/oversight-e2e/**/*.ts'],
    rules: { 'cloison/no-foreign-schema-sql': 'off' },
  },
  {
    files: [...OFFICE, 'libs/platform/**/*.{ts,tsx}'],
    // The guard knows the words that it keeps out; it runs on the server only.
    ignores: [...KNOWS_ALL_ZONES, 'libs/casework/vocabulary-guard/**'],
    rules: { 'cloison/office-vocabulary': 'error' },
  },
  {
    files: ['libs/**/*.{ts,tsx}', 'apps/*-{api,web}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: WEB,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Markup made of text is how a script gets in.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'cookie', message: 'There are no cookies here: a session is bound to a key.' },
      ],
    },
  },
  {
    files: ['{apps,libs,migrations}/**/*.{ts,tsx}'],
    ignores: ['apps/cli/**', 'apps/*-e2e/**', ...KNOWS_ALL_ZONES],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['zones', 'installation'].map((library) => ({
            name: `@cloison/platform/${library}`,
            message: 'It names all three zones: the command line and the tools load it, a zone does not.',
          })),
        },
      ],
    },
  },
  {
    // Specs read answers whose form they are about to check, make handlers that must be refused, and look behind the unit of work.
    files: ['**/*.{spec,test}.{ts,tsx}', '{libs/*,apps}/*/src/spec-support/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'cloison/no-database-outside-unit-of-work': 'off',
      'cloison/handler-guarded': 'off',
    },
  },
  { files: ['libs/platform/**/*.spec.{ts,tsx}'], rules: { 'cloison/office-vocabulary': 'off', 'cloison/no-foreign-schema-sql': 'off' } },
  {
    // The build's own configuration: it isn't part of any bundle.
    files: ['apps/*-web/vite.config.mjs'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
