import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ZonePolicy } from '@cloison/platform/access';
import { LogReader, Sequencer } from '@cloison/platform/audit-log';
import { UnitOfWork } from '@cloison/platform/database';
import { createDocument, Metrics, PlatformModule, Readiness, ZoneSettings } from '@cloison/platform/http';
import { IdentityModule } from '@cloison/platform/identity';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogModule } from './serve-zone';

/** A zone's OpenAPI document as its server gives it, made without a database: nothing is instantiated. */
export async function zoneDocument(policy: ZonePolicy, modules: readonly Type[]): Promise<OpenAPIObject> {
  const providers = [ZoneSettings, UnitOfWork, Metrics, Readiness, LogReader, Sequencer].map((token) => ({
    provide: token as Type,
    useValue: {},
  }));
  const app = await NestFactory.create(
    {
      module: class ZoneModule {},
      global: true,
      imports: [PlatformModule, LogModule, IdentityModule.forZone({ policy }), ...modules],
      providers,
      exports: providers.map(({ provide }) => provide),
    },
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  return createDocument(app, `Cloison: ${policy.zone}`);
}
