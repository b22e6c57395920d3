import { createServer } from 'node:net';
import { portsOf, sharedClusterPort, ZONES } from '@cloison/platform/zones';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A base whose ports, of all zones and clusters, are free just now. */
export async function freePortBase(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const base = 20_000 + Math.floor(Math.random() * 400) * 100;
    const ports = [sharedClusterPort(base), ...ZONES.flatMap((zone) => Object.values(portsOf(zone, base)) as number[])];
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return base;
  }
  throw new Error('no free ports');
}
