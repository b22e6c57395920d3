import { addressOf, zonesOf } from '@cloison/platform/zones';
import { DEMO_DOORS, DEMO_PASSWORD } from './demo-doors';
import type { Door, DoorName } from './demo-doors';
import { lastObject, programOf, zoneCommand } from './zone-command';
import type { EnvironmentPlan } from './zone-environment';
import { zoneEnvironment } from './zone-environment';
import { InstallationFault } from './installation-fault';
import { readState, writeState } from './zone-state';
import type { PreparedLink } from './zone-state';

const VALID_HOURS = 168;
/** A link that is about to expire isn't shown. */
const MARGIN = 3_600_000;

export type Links = Readonly<Partial<Record<DoorName, string>>>;

export interface LinkOptions {
  readonly language: 'fr' | 'en';
  readonly programs?: string;
  readonly signal?: AbortSignal;
}

function doorsOf(plan: EnvironmentPlan): readonly Door[] {
  const zones = zonesOf(plan.layout.topology);
  return DEMO_DOORS.filter(({ zone }) => zones.includes(zone));
}

/** Whether every door has a link that an earlier start made ahead: then showing them costs no process. */
export function areLinksPrepared(plan: EnvironmentPlan): boolean {
  return doorsOf(plan).every((door) => preparedLink(plan, door) !== null);
}

function preparedLink(plan: EnvironmentPlan, door: Door): PreparedLink | null {
  const prepared = readState(plan.layout, door.zone).links?.[door.name];
  return prepared && Date.parse(prepared.expiresAt) > Date.now() + MARGIN ? prepared : null;
}

/** A link for each door, each to be used once: those made ahead, which are then spent, and new ones where there is none. */
export async function takeLinks(plan: EnvironmentPlan, options: LinkOptions): Promise<Links> {
  const links: Partial<Record<DoorName, string>> = {};
  await Promise.all(
    doorsOf(plan).map(async (door) => {
      const prepared = preparedLink(plan, door) ?? (await newLink(plan, door, options));
      links[door.name] = `${addressOf(door.zone, plan.portBase)}${prepared.link}`;
    }),
  );
  for (const zone of zonesOf(plan.layout.topology)) writeState(plan.layout, zone, { links: {} });
  return links;
}

/** Makes the next start's links, one after the other: people are already working. */
export async function prepareLinks(plan: EnvironmentPlan, options: LinkOptions): Promise<void> {
  for (const door of doorsOf(plan)) {
    const link = await newLink(plan, door, options);
    const { links } = readState(plan.layout, door.zone);
    writeState(plan.layout, door.zone, { links: { ...links, [door.name]: link } });
  }
}

async function newLink(plan: EnvironmentPlan, door: Door, { language, programs, signal }: LinkOptions): Promise<PreparedLink> {
  const { stdout } = await zoneCommand(
    door.zone,
    [
      'invite',
      ...['--email', door.email, '--name', door.person, '--role', door.role, '--password', DEMO_PASSWORD],
      ...['--funder', door.funder, '--asset-tag', door.assetTag, '--label', door.label[language]],
      ...['--district', 'qc-val-des-erables', '--valid-hours', String(VALID_HOURS)],
    ],
    { program: programOf(door.zone, 'command', programs), env: zoneEnvironment(plan, door.zone), signal },
  );
  const found = lastObject(stdout);
  const link = found?.['link'];
  const expiresAt = found?.['expiresAt'];
  if (typeof link !== 'string' || typeof expiresAt !== 'string') {
    throw new InstallationFault('command_failed', { zone: door.zone, command: 'invite', exitCode: 0 });
  }
  // the path alone: the ports may be others when it is shown
  const { pathname, hash } = new URL(link, addressOf(door.zone, plan.portBase));
  return { link: `${pathname}${hash}`, expiresAt };
}
