import { Global, Module } from '@nestjs/common';
import type { DynamicModule, INestApplication, Provider, Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { decisionTableHash, operatorContext } from '@cloison/platform/access';
import type { ZonePolicy } from '@cloison/platform/access';
import { LogController, LogReader, Sequencer } from '@cloison/platform/audit-log';
import { UnitOfWork } from '@cloison/platform/database';
import {
  closeOnSignals,
  describeError,
  Metrics,
  openLogger,
  Readiness,
  readZoneSettings,
  runOrExit,
  startZoneServer,
} from '@cloison/platform/http';
import type { RunningZone, ZoneSettings } from '@cloison/platform/http';
import { IdentityModule } from '@cloison/platform/identity';
import { openLog } from './open-log';

/** Each second a round seals what waits; a process without such a round for so long isn't ready, whatever keeps it. */
const UNSEALED_AFTER_MS = 60_000;
/** A log that can't be sealed is told of again and again, not once a run. */
const TELL_EVERY_MS = 60_000;

export interface ZoneProcess {
  readonly policy: ZonePolicy;
  readonly modules: readonly (Type | DynamicModule)[];
  readonly entities?: readonly EntityTarget<ObjectLiteral>[];
  /** Providers that every module may inject. */
  readonly providers?: readonly Provider[];
  /** Routes of the internal server, which listens on the loopback interface only. */
  readonly internal?: (server: FastifyInstance, app: INestApplication) => void | Promise<void>;
  /** Starts what runs beside the server; called once it listens. @returns how to stop it */
  readonly beside?: (app: INestApplication, settings: ZoneSettings) => Promise<() => Promise<void>>;
}

/** The log as every zone serves it: tiles, checkpoint and receipts, to anybody. */
@Global()
@Module({ controllers: [LogController] })
export class LogModule {}

/**
 * Starts a zone from its settings: database, log, identity, its own modules. The first entry of every run states the hash of the decision
 * table, so that a change of the rules shows in the log.
 */
export async function startZone(zone: ZoneProcess, settings: ZoneSettings): Promise<RunningZone> {
  const logger = openLogger(settings.zone, settings.logLevel);
  const unitOfWork = await UnitOfWork.open({
    url: settings.databaseUrl,
    schema: settings.zone,
    entities: zone.entities,
  });
  let toldAt = -Infinity;
  const { reader, sequencer } = openLog(unitOfWork, settings, (error) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    logger.error({ during: 'sealing', ...describeError(error) });
  });
  let stopBeside: (() => Promise<void>) | undefined;
  const running = await startZoneServer({
    settings,
    unitOfWork,
    logger,
    modules: [LogModule, IdentityModule.forZone({ policy: zone.policy }), ...zone.modules],
    providers: [{ provide: LogReader, useValue: reader }, { provide: Sequencer, useValue: sequencer }, ...(zone.providers ?? [])],
    internal: zone.internal,
    onClose: async () => {
      await stopBeside?.();
      await sequencer.stop();
    },
  });
  await unitOfWork.record(operatorContext(settings.zone, []), [
    { act: 'zone.start', about: { hash: decisionTableHash(zone.policy, settings.minAssurance) } },
  ]);
  sequencer.start();
  const startedAt = Date.now();
  running.app.get(Readiness).add(async () => {
    const { sealedAt } = sequencer.state;
    if (Date.now() - (sealedAt?.getTime() ?? startedAt) > UNSEALED_AFTER_MS) throw new Error('entries wait to be sealed');
  });
  running.app.get(Metrics).measureWaiting(async () => (await reader.waitingMs()) / 1_000);
  stopBeside = await zone.beside?.(running.app, settings);
  return running;
}

/** The main function of an API process. */
export function serveZone(zone: ZoneProcess): Promise<void> {
  return runOrExit(async () => {
    const settings = readZoneSettings(zone.policy.zone, process.env);
    const running = await startZone(zone, settings);
    closeOnSignals(running, openLogger(settings.zone, settings.logLevel));
  });
}
