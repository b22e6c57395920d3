import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'));

/** The aliases of tsconfig.base.json, so that there is one list of them. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, file.replace(/^\./, '<rootDir>')]),
);

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,migrations,tools}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '-e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cloison/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/libs/platform/testing/src/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/libs/platform/testing/src/jest-global-teardown.mjs',
  testTimeout: 30_000,
};
