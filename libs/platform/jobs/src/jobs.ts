import { Global, Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { describeError, openLogger, ZoneSettings } from '@cloison/platform/http';

/** Something that a zone's process does by itself, again and again: fetch mail, send what waits, remind. */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  /** One round. What it throws is logged by its kind alone, and the next round comes all the same. */
  readonly run: () => Promise<void>;
}

/**
 * Rounds that run beside the server, each never twice at once. What must not be lost waits in a table of the zone, never here: a process that
 * is killed begins its round again after the restart.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly jobs = new Map<string, { job: Job; running: Promise<void> | null; timer?: NodeJS.Timeout }>();
  private started = false;
  private readonly logger;

  constructor(@Inject(ZoneSettings) settings: ZoneSettings) {
    this.logger = openLogger(settings.zone, settings.logLevel);
  }

  /** Registers a job, from a module's constructor or `onModuleInit`. */
  every(job: Job): void {
    if (this.jobs.has(job.name)) throw new Error(`Two jobs are called ${job.name}`);
    this.jobs.set(job.name, { job, running: null });
    if (this.started) this.schedule(job.name);
  }

  /** Runs one round now, or waits for the one that runs. */
  async runNow(name: string): Promise<void> {
    const entry = this.jobs.get(name);
    if (!entry) throw new Error(`No job is called ${name}`);
    entry.running ??= this.round(entry.job).finally(() => (entry.running = null));
    await entry.running;
  }

  onApplicationBootstrap(): void {
    this.started = true;
    for (const name of this.jobs.keys()) this.schedule(name);
  }

  async onModuleDestroy(): Promise<void> {
    for (const { timer } of this.jobs.values()) clearInterval(timer);
    for (const { running } of this.jobs.values()) await running;
  }

  private schedule(name: string): void {
    const entry = this.jobs.get(name);
    if (!entry) return;
    entry.timer = setInterval(() => void this.runNow(name), entry.job.everySeconds * 1_000);
    entry.timer.unref();
  }

  private async round(job: Job): Promise<void> {
    try {
      await job.run();
    } catch (error) {
      this.logger.error({ during: `job ${job.name}`, ...describeError(error) });
    }
  }
}

@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
