import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

@Controller()
class HelloController {
  @Get('health')
  health(): string {
    return 'ok';
  }
}

@Module({ controllers: [HelloController] })
class BareModule {}

/** The least that a Nest app with a database can be: one route, one connection. Environment: BARE_PORT, BARE_ADMIN_URL. */
export async function serveBareNest(): Promise<void> {
  const dataSource = new DataSource({ type: 'postgres', url: process.env['BARE_ADMIN_URL'], installExtensions: false });
  const [app] = await Promise.all([
    NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false }),
    dataSource.initialize(),
  ]);
  await app.listen(Number(process.env['BARE_PORT']), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}
