import type { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { fieldsOf } from './field-spec';
import { statementOf } from './needs';

/**
 * Handlers that don't state exactly one requirement (`@Public`, `@DeviceOnly`, `@SignedIn`, `@Permission`) and one answer (`@Answers` …), as
 * `Controller.handler: what is missing`. An empty list is the only one that boots.
 */
export function unstatedHandlers(controllers: readonly (abstract new (...parameters: never[]) => object)[]): string[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (name === 'constructor' || typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
      const { stated = 0, answer } = statementOf(handler);
      const faults: string[] = [];
      if (stated !== 1) faults.push(`${stated} requirements stated instead of one`);
      if (!answer) faults.push('no answer declared');
      if (answer?.kind === 'view' && !fieldsOf(answer.view)) faults.push('an answer class without declared fields');
      return faults.map((fault) => `${controller.name}.${name}: ${fault}`);
    });
  });
}

/** All controllers of an application, through its modules. */
export function controllersOf(app: INestApplicationContext): (abstract new (...parameters: never[]) => object)[] {
  const found = new Set<abstract new (...parameters: never[]) => object>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) if (metatype) found.add(metatype as abstract new () => object);
  }
  return [...found];
}

/** @throws Error that lists every handler at fault */
export function assertStated(app: INestApplicationContext): void {
  const faults = unstatedHandlers(controllersOf(app));
  if (faults.length > 0) throw new Error(`Handlers that may not answer:\n${faults.join('\n')}`);
}
