import { describeError, Metrics, openLogger, readZoneSettings } from '@cloison/platform/http';
import type { ZoneSettings } from '@cloison/platform/http';
import type { ZoneProcess } from '@cloison/platform/runtime';
import { oversightPolicy } from '@cloison/oversight/access';
import { LogFollower } from '@cloison/oversight/attempts';
import { WallWatch } from '@cloison/oversight/checks';
import { ZoneLogs } from '@cloison/oversight/logs';
import { Witness } from '@cloison/oversight/witness';
import { wallFigures } from './figures';
import { readInstallation } from './installation';
import type { Installation } from './installation';
import { OversightModule } from './oversight.module';
import { witnessRoutes } from './witness-routes';

/** The oversight process: its server, the witness on the internal port, and, beside them, the follower of the logs and the watch on the wall. */
export function oversightProcess(installation: Installation): ZoneProcess {
  return {
    policy: oversightPolicy,
    modules: [OversightModule.of(installation)],
    internal: (server, app) => witnessRoutes(server, app.get(Witness, { strict: false })),
    beside: async (app, settings) => {
      const logger = openLogger('oversight', settings.logLevel);
      const follower = app.get(LogFollower, { strict: false });
      const watch = app.get(WallWatch, { strict: false });
      const logs = app.get(ZoneLogs, { strict: false });
      const failed = (during: string) => (error: unknown) => logger.error({ during, ...describeError(error) });
      wallFigures(app.get(Metrics, { strict: false }), watch.store, follower);
      follower.start(failed('following'));
      watch.start(failed('checking'));
      return async () => {
        await Promise.all([follower.stop(), watch.stop()]);
        await logs.close();
      };
    },
  };
}

/** The oversight zone's own settings, and those of the installation. */
export function readOversight(environment: Readonly<Record<string, string | undefined>>): {
  settings: ZoneSettings;
  installation: Installation;
} {
  const settings = readZoneSettings('oversight', environment);
  return { settings, installation: readInstallation(settings, environment) };
}
