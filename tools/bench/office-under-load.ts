import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startInstallation } from '@cloison/platform/installation';
import type { Installation } from '@cloison/platform/installation';
import { DpopClient } from '@cloison/platform/testing';
import { freePort } from '@cloison/platform/embedded-postgres';
import { freePortBase } from '../tour/ports';

export const DISTRICT = 'qc-val-des-erables';

/** A real office with many citizens, and the bare server beside it on the same database. */
export interface OfficeUnderLoad {
  readonly installation: Installation;
  readonly client: DpopClient;
  /** `http://127.0.0.1:PORT` of the office's API, and the Host header that it wants. */
  readonly origin: string;
  readonly host: string;
  readonly bareOrigin: string;
  stop(): Promise<void>;
}

/**
 * @param citizens how many people to invent; the bench's size
 * @param bareServer which baseline runs beside it: the flag of main.ts
 */
export async function openOffice(citizens: number, say: (line: string) => void, bareServer = '--bare-server'): Promise<OfficeUnderLoad> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  const installation = await startInstallation({
    dataDir,
    topology: 'casework-only',
    portBase: await freePortBase(),
    demo: false,
    env: { ...process.env, CLOISON_LOG_LEVEL: 'error' },
  });
  const command = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await installation.command('casework', args);
    if (code !== 0) throw new Error(`${args[0]}: ${stderr}`);
    return stdout.trim().split('\n').at(-1) ?? '';
  };
  say(`  inventing ${citizens.toLocaleString('en')} citizens`);
  await command('seed-demo', '--citizens', String(citizens));
  const invited = JSON.parse(
    await command(
      'invite',
      '--email',
      'maude@bureau.demo',
      '--role',
      'caseworker',
      '--funder',
      'assembly',
      '--asset-tag',
      'B-1',
      '--label',
      'Bench',
      '--password',
      'goelette-7-mars',
    ),
  ) as { code: string };
  const { origin, host } = installation.endpoint('casework');
  const [name = '', port = ''] = host.split(':');
  const client = new DpopClient({ port: Number(port), host: name });
  await client.enrol(invited.code);
  const barePort = await freePort();
  const bare: ChildProcess = spawn(process.execPath, [process.argv[1] ?? '', bareServer], {
    env: {
      PATH: process.env['PATH'],
      BARE_PORT: String(barePort),
      BARE_ADMIN_URL: installation.adminUrl('casework'),
      BARE_API_URL: installation.databaseUrl('casework', 'api'),
      BARE_DISTRICT: DISTRICT,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const bareOrigin = `http://127.0.0.1:${barePort}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${bareOrigin}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await pause(100);
  }
  return {
    installation,
    client,
    origin,
    host,
    bareOrigin,
    stop: async () => {
      client.close();
      bare.kill();
      await installation.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
