import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalCode } from '@cloison/platform/access';
import type { LogLevel } from './settings';

/** Operator's log: one JSON line an event. It never gets a URL, a body, a name or an error's message (which may quote values). */
export function openLogger(
  zone: string,
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 1, sync: false }),
): Logger {
  return pino({ level, base: { zone }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** What of an error may be written down: its class, its code (SQLSTATE, system code), and where it was thrown. */
export function describeError(error: unknown): { error: string; code?: string; at?: string[] } {
  if (typeof error !== 'object' || error === null) return { error: typeof error };
  const { code, stack } = error as { code?: unknown; stack?: unknown };
  const frames = (typeof stack === 'string' ? stack : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { error: error.constructor.name, ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? { code } : {}), at: frames };
}

/** The figures of one process, for its internal port. Labels are route patterns and codes, so there are as many as in the source. */
export class Metrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'cloison_http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: 'cloison_refusals_total',
    help: 'Refusals by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor(zone: string) {
    this.registry.setDefaultLabels({ zone });
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param seconds how long the oldest entry of the log waits to be sealed; asked at each scrape, NaN where it can't be told */
  measureWaiting(seconds: () => Promise<number>): void {
    new Gauge({
      name: 'cloison_log_waiting_seconds',
      help: 'How long the oldest entry of the log waits to be sealed',
      registers: [this.registry],
      async collect() {
        this.set(await seconds().catch(() => NaN));
      },
    });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.duration.observe({ method, route, status }, seconds);
  }

  refused(code: RefusalCode): void {
    this.refusals.inc({ code });
  }
}
