import { join, resolve } from 'node:path';
import { liveHolder, projectRoot } from '@cloison/platform/installation';
import type { Running } from '@cloison/platform/installation';
import { DEFAULT_PORT_BASE, layoutOf } from '@cloison/platform/zones';
import type { Topology } from '@cloison/platform/zones';

type Environment = Readonly<Record<string, string | undefined>>;

/** CLOISON_PORT_BASE isn't a port. */
export class PortBaseFault extends Error {
  constructor(readonly value: string) {
    super(`CLOISON_PORT_BASE ${value}`);
  }
}

export interface Settings {
  readonly dataDir: string;
  /** The data folder as it is shown: relative where it is inside the project. */
  readonly dataFolder: string;
  readonly portBase: number;
}

/** Where the data are and which ports are used, from the operator's environment. */
export function settingsOf(env: Environment): Settings {
  const root = projectRoot();
  const named = env['CLOISON_DATA_DIR']?.trim();
  const dataDir = named ? resolve(named) : join(root, '.cloison');
  const inside = dataDir.startsWith(`${root}/`);
  return { dataDir, dataFolder: `${inside ? dataDir.slice(root.length + 1) : dataDir}/`, portBase: portBaseOf(env) };
}

function portBaseOf(env: Environment): number {
  const value = env['CLOISON_PORT_BASE']?.trim();
  if (!value) return DEFAULT_PORT_BASE;
  const base = Number(value);
  if (!/^\d+$/.test(value) || base < 1024 || base > 65_000) throw new PortBaseFault(value);
  return base;
}

export function topologyOf(options: { readonly 'one-database'?: boolean; readonly 'casework-only'?: boolean }): Topology {
  if (options['one-database']) return 'one-database';
  return options['casework-only'] ? 'casework-only' : 'three-clusters';
}

/** The installation that runs on this data folder just now, if any. */
export function runningOn(dataDir: string): Running | null {
  return liveHolder(layoutOf(dataDir, 'three-clusters').lock);
}
