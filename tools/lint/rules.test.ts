import { describe, it } from 'node:test';
import { RuleTester, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { cloison } from './index.ts';

RuleTester.describe = (text: string, block: () => void): void => void describe(text, block);
RuleTester.it = (text: string, block: () => void): void => void it(text, block);
RuleTester.itOnly = RuleTester.it;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});

interface Cases {
  readonly valid: readonly (string | RuleTester.ValidTestCase)[];
  /** Code, and the message it must be answered with. */
  readonly invalid: readonly (readonly [code: string, messageId: string, options?: readonly unknown[]])[];
}

function check(name: keyof typeof cloison.rules, { valid, invalid }: Cases): void {
  tester.run(name, cloison.rules[name] as unknown as Rule.RuleModule, {
    valid: [...valid],
    invalid: invalid.map(([code, messageId, options]) => ({
      code,
      errors: [{ messageId }],
      ...(options ? { options: [...options] } : {}),
    })),
  });
}

check('handler-guarded', {
  valid: [
    'class A { @Get() @Public() one() {} @Post("x") @DeviceOnly() two() {} @Put() @Permission("score", "write") three() {} }',
    'class A { helper() {} @Inject() field; }',
    'class A { @Get() @guards.Public() one() {} }',
  ],
  invalid: [
    ['class A { @Get() one() {} }', 'missing'],
    ['class A { @Post("x") @HttpCode(204) async one() {} }', 'missing'],
    ['class A { @common.Delete(":id") one() {} }', 'missing'],
    ['class A { @Sse() one() {} }', 'missing'],
    ['class A { @Get() @Public() @Permission("a", "b") one() {} }', 'several'],
    ['@Public() @Controller() class A { }', 'onClass'],
  ],
});

check('no-database-outside-unit-of-work', {
  valid: [
    'import { sql } from "@cloison/platform/database"; await unitOfWork.read(context, sql`SELECT 1`);',
    'await tx.manager.save(entity); await tx.rows(query); search.query("a");',
    'import { Column } from "typeorm"; new Map();',
  ],
  invalid: [
    ['import pg from "pg";', 'driver'],
    ['import type { PoolClient } from "pg";', 'driver'],
    ['export * from "pg";', 'driver'],
    ['export { Pool } from "pg";', 'driver'],
    ['await import("pg");', 'driver'],
    ['import x from "pg/lib/client";', 'driver'],
    ['import { InjectRepository } from "@nestjs/typeorm";', 'driver'],
    ['new DataSource({});', 'connection'],
    ['new pg.Pool();', 'connection'],
    ['await tx.manager.query("SELECT 1");', 'raw'],
    ['await this.dataSource["query"]("SELECT 1");', 'raw'],
    ['await manager.connection.query("SELECT 1");', 'raw'],
    ['await (await pool.connection()).query("SELECT 1");', 'raw'],
    ['anything.createQueryRunner();', 'raw'],
  ],
});

const office = [{ zone: 'casework' }];
check('no-foreign-schema-sql', {
  valid: [
    { code: 'sql`SELECT id FROM casework.citizen`', options: office },
    { code: '"http://partisan.localhost:4320"; "libs/partisan/scores"; "@cloison/partisan/scores"; "partisan.ts"', options: office },
    { code: '"The partisan side. It scores."', options: office },
    { code: 'const x = { partisan: 1 }; x.partisan', options: office },
  ],
  invalid: [
    ['sql`SELECT stance FROM partisan.score`', 'foreign', office],
    ['sql`SELECT stance FROM "partisan"."score" WHERE id = ${id}`', 'foreign', office],
    ['"SELECT 1 FROM PARTISAN . score"', 'foreign', office],
    ['"GRANT USAGE ON SCHEMA partisan TO x"', 'foreign', office],
    ['"set search_path = casework, oversight"', 'foreign', office],
    ['"delete from partisan_jobs.job"', 'foreign', office],
    ['`SELECT 1 FROM partisan.${table}`', 'foreign', office],
    ['sql`SELECT 1 FROM casework.citizen`', 'foreign', [{ zone: null }]],
    ['sql`SELECT 1 FROM casework.citizen`', 'foreign', [{ zone: 'partisan' }]],
  ],
});

check('no-import-escape', {
  valid: [
    'import type { A } from "@cloison/platform/access"; type B = import("node:fs").Stats;',
    'await import("./page"); const require = createRequire(import.meta.url); require("x"); createRequire(import.meta.url).resolve(name);',
  ],
  invalid: [
    ['type A = import("@cloison/partisan/scores").Score;', 'type'],
    ['let a: typeof import("../../../partisan/scores/src/index");', 'type'],
    ['const name = "@cloison/partisan/scores"; await import(name);', 'computed'],
    ['await import(`@cloison/${zone}/scores`);', 'computed'],
    ['const load = createRequire(import.meta.url);', 'require'],
    ['createRequire(import.meta.url)("@cloison/partisan/scores");', 'require'],
  ],
});

check('office-vocabulary', {
  valid: [
    'const instance = distance(canvasSize); // support technique',
    'const element = <p>Don d’organes, lettre d’appui</p>;',
    '"L’appui de la députée"; supported(); pointer;',
  ],
  invalid: [
    ['const stanceOf = 1;', 'word'],
    ['// the partisan side', 'word'],
    ['/** Sympathisant·e */', 'word'],
    ['x.not_scored', 'word'],
    ['"Non\u00a0pointé"', 'word'],
    ['`un ${x} pointage`', 'word'],
    ['const element = <p>Supporter</p>;', 'word'],
    ['const element = <b>Appui</b>;', 'label'],
    ['const label = "Appui";', 'label'],
    ['class A { #canvasser = 1; }', 'word'],
    ['<Opponent />', 'word'],
  ],
});

check('nothing-left-behind', {
  valid: ['// To do so, call it twice.', 'it("works", () => {}); query.skip(3); "TODO"'],
  invalid: [
    ['// TODO later', 'comment'],
    ['/* FIXME */', 'comment'],
    ['/* @ts-ignore */', 'comment'],
    ['// @ts-expect-error', 'comment'],
    ['// prettier-ignore', 'comment'],
    ['it.only("x", () => {});', 'test'],
    ['describe.skip("x", () => {});', 'test'],
    ['fit("x", () => {});', 'test'],
  ],
});
