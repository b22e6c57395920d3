import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider } from '@nestjs/common';
import { UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { AttemptQueries, AttemptsController, DeviceQueries, LogFollower } from '@cloison/oversight/attempts';
import { ChecksController, CheckStore, WallWatch } from '@cloison/oversight/checks';
import { BundleMaker, EvidenceController } from '@cloison/oversight/evidence';
import { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import { LogHeads, Overview, OverviewController, Visits } from '@cloison/oversight/overview';
import { Witness, WitnessStore } from '@cloison/oversight/witness';
import type { Installation } from './installation';

/** The committed decision tables stand at the root of the project, two folders above both the sources and the built program. */
export const DECISION_TABLES = new URL('../../../docs/decision-table/', import.meta.url);

export const zoneLogs = ({ zones }: Installation): ZoneLogs =>
  new ZoneLogs(zones.map(({ zone, url, logKey }) => new ZoneLog(zone, url, logKey)));

export function wallWatch(unitOfWork: UnitOfWork, { zones, allowlist, checkEveryMs }: Installation): WallWatch {
  return new WallWatch(new CheckStore(unitOfWork), zones, allowlist, checkEveryMs);
}

export function bundleMaker(
  unitOfWork: UnitOfWork,
  settings: ZoneSettings,
  installation: Installation,
  logs: ZoneLogs,
  watch: WallWatch,
): BundleMaker {
  return new BundleMaker(unitOfWork, {
    installation: settings.host,
    logs,
    watch,
    witnessKey: installation.witness.vkey,
    logKeys: Object.fromEntries(installation.zones.map(({ zone, logVkey }) => [zone, logVkey])),
    signer: installation.ownLog,
    decisionTables: DECISION_TABLES,
  });
}

/** What the commissioner's side is made of. Nothing in it holds another zone's runtime credentials. */
function providers(installation: Installation): FactoryProvider[] {
  const { timeZone, witness, zones } = installation;
  return [
    { provide: ZoneLogs, useFactory: () => zoneLogs(installation) },
    {
      provide: LogFollower,
      inject: [UnitOfWork, ZoneLogs],
      useFactory: (work: UnitOfWork, logs: ZoneLogs) => new LogFollower(work, logs, timeZone),
    },
    { provide: AttemptQueries, inject: [UnitOfWork], useFactory: (work: UnitOfWork) => new AttemptQueries(work, timeZone) },
    { provide: DeviceQueries, inject: [UnitOfWork], useFactory: (work: UnitOfWork) => new DeviceQueries(work) },
    { provide: WallWatch, inject: [UnitOfWork], useFactory: (work: UnitOfWork) => wallWatch(work, installation) },
    { provide: WitnessStore, inject: [UnitOfWork], useFactory: (work: UnitOfWork) => new WitnessStore(work.runner) },
    {
      provide: Witness,
      inject: [WitnessStore],
      useFactory: (store: WitnessStore) =>
        new Witness(
          store,
          witness,
          zones.map(({ logKey }) => logKey),
        ),
    },
    {
      provide: LogHeads,
      inject: [ZoneLogs, LogFollower, WitnessStore],
      useFactory: (logs: ZoneLogs, follower: LogFollower, store: WitnessStore) => new LogHeads(logs, follower, store),
    },
    {
      provide: Overview,
      inject: [UnitOfWork, WallWatch, AttemptQueries, DeviceQueries, LogHeads, LogFollower],
      useFactory: (
        work: UnitOfWork,
        watch: WallWatch,
        attempts: AttemptQueries,
        devices: DeviceQueries,
        heads: LogHeads,
        follower: LogFollower,
      ) => new Overview(watch.store, attempts, devices, heads, follower, new Visits(work), timeZone),
    },
    {
      provide: BundleMaker,
      inject: [UnitOfWork, ZoneSettings, ZoneLogs, WallWatch],
      useFactory: (work: UnitOfWork, settings: ZoneSettings, logs: ZoneLogs, watch: WallWatch) =>
        bundleMaker(work, settings, installation, logs, watch),
    },
  ];
}

/** The commissioner's side, composed. */
@Module({})
export class OversightModule {
  static of(installation: Installation): DynamicModule {
    return {
      module: OversightModule,
      controllers: [AttemptsController, ChecksController, EvidenceController, OverviewController],
      providers: providers(installation),
    };
  }
}
