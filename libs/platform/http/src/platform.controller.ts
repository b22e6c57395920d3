import { Controller, Get, Inject, Injectable, Module } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { Text, OneOf, TrueOrFalse } from './fields';
import { Answers, Public } from './needs';
import { ZoneSettings } from './settings';

export class HealthView {
  @OneOf(['live', 'ready']) status!: 'live' | 'ready';
}

export class ZoneView {
  @Text() zone!: string;
  @Text() host!: string;
  @OneOf(['fr', 'en'], { many: 2 }) languages!: string[];
  @TrueOrFalse() demo!: boolean;
}

/** Further things that must answer before the process takes work, e.g. the log's sequencer. A check throws where it fails. */
@Injectable()
export class Readiness {
  private readonly checks: (() => Promise<void>)[] = [];

  add(check: () => Promise<void>): void {
    this.checks.push(check);
  }

  async assert(): Promise<void> {
    await Promise.all(this.checks.map((check) => check()));
  }
}

@Controller()
export class PlatformController {
  constructor(
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process runs. */
  @Get('health/live')
  @Public()
  @Answers(HealthView)
  live(): HealthView {
    return { status: 'live' };
  }

  /** The process can answer: its database and its log do. */
  @Get('health/ready')
  @Public()
  @Answers(HealthView)
  async ready(): Promise<HealthView> {
    try {
      await Promise.all([this.unitOfWork.runner.one(sql`SELECT 1 AS one`), this.readiness.assert()]);
    } catch {
      throw new Refusal('unavailable');
    }
    return { status: 'ready' };
  }

  /** What a page needs to know before anybody signs in. */
  @Get('api/zone')
  @Public()
  @Answers(ZoneView)
  zone(): ZoneView {
    const { zone, host, demo } = this.settings;
    return { zone, host, languages: ['fr', 'en'], demo };
  }
}

@Module({ controllers: [PlatformController] })
export class PlatformModule {}
