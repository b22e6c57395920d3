import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * One real PostgreSQL cluster for a whole test run; each spec file clones its databases from migrated templates (see test-database.ts).
 * The library that starts it is TypeScript, and Jest doesn't map aliases here, so it is bundled first (20 ms).
 */
export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'cloison-test-'));
  const bundle = fileURLToPath(new URL(`../../../../node_modules/.cache/cloison-test-cluster-${process.pid}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('../../embedded-postgres/src/index.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const { startCluster } = await import(pathToFileURL(bundle).href);
  await rm(bundle);
  const cluster = await startCluster({
    dataDir: join(folder, 'cluster'),
    adminPassword: randomBytes(16).toString('hex'),
    settings: { fsync: 'off', synchronous_commit: 'on', full_page_writes: 'off', max_connections: '200' },
  });
  process.env.CLOISON_TEST_ADMIN_URL = cluster.adminUrl;
  globalThis.__cloisonTestCluster = { cluster, folder };
}
