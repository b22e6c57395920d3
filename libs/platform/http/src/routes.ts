import type { FastifyInstance } from 'fastify';

/** Which methods an address answers to, so that a wrong method is told as such (405) instead of as a wrong address. */
export class RouteList {
  private readonly routes: { readonly pattern: RegExp; readonly methods: ReadonlySet<string> }[] = [];

  /** Must be called before the first route is added. The page's catch-all isn't an address of its own. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      if (url === '/*' || url === '*') return;
      const pattern = new RegExp(
        `^${url
          .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replace(/\*/g, '.*')
          .replace(/:\w+/g, '[^/]+')}/?$`,
      );
      this.routes.push({ pattern, methods: new Set([method].flat()) });
    });
  }

  methodsOf(path: string): string[] {
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]))].sort();
  }
}
