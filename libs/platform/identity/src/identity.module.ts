import { Inject, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { ZonePolicy } from '@cloison/platform/access';
import { Doorkeeper, ZoneSettings } from '@cloison/platform/http';
import { UnitOfWork } from '@cloison/platform/database';
import { AccountsService } from './accounts.service';
import { Attempts } from './attempts';
import { Authenticator } from './authenticator';
import { DevicesService } from './devices.service';
import { IdentityDoorkeeper, ZONE_POLICY } from './doorkeeper';
import { loadIdentityKeys } from './keys';
import { Nonces } from './nonce';
import { RegistrarController } from './registrar.controller';
import { SessionController } from './session.controller';
import { SessionsService } from './sessions.service';
import { Standing } from './standing';
import { Tokens } from './token';

const SWEEP_EVERY = 60_000;

/** Forgets used proofs once no nonce would let them pass any more. A sweep that fails is made up for by the next one. */
@Injectable()
class ProofSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.authenticator.forget().catch(() => undefined);
    }, SWEEP_EVERY);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}

/** Accounts, devices, sessions and the door of one zone. */
@Module({})
export class IdentityModule {
  /** @param policy the zone's rules; also provided to every module as `ZONE_POLICY` */
  static forZone({ policy }: { readonly policy: ZonePolicy }): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      controllers: [SessionController, RegistrarController],
      providers: [
        { provide: ZONE_POLICY, useValue: policy },
        {
          provide: Tokens,
          inject: [ZoneSettings],
          useFactory: (settings: ZoneSettings) => new Tokens(settings.zone, loadIdentityKeys(settings.zone, settings.keysDir)),
        },
        {
          provide: Nonces,
          inject: [ZoneSettings],
          useFactory: (settings: ZoneSettings) => new Nonces(loadIdentityKeys(settings.zone, settings.keysDir).nonceKey),
        },
        { provide: Authenticator, inject: [UnitOfWork], useFactory: (unitOfWork: UnitOfWork) => new Authenticator(unitOfWork.runner) },
        { provide: Doorkeeper, useClass: IdentityDoorkeeper },
        Attempts,
        AccountsService,
        DevicesService,
        SessionsService,
        Standing,
        ProofSweep,
      ],
      exports: [ZONE_POLICY, AccountsService, DevicesService, Doorkeeper, Standing],
    };
  }
}
