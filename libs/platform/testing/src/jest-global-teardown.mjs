import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { cluster, folder } = globalThis.__cloisonTestCluster;
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
