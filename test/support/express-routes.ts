/** The routes that an Express application has, read from the application itself. */
import type { Express } from 'express';

type Layer = {
  /** The path with which a router was mounted. */
  readonly rawPath?: string;
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
};

/** `GET /api/health` for each route. */
export function routesOf(app: Express): string[] {
  const found: string[] = [];
  const walk = (stack: readonly Layer[], below: string) => {
    for (const { route, rawPath, handle } of stack) {
      if (route) {
        const path = typeof route.path === 'string' ? route.path : route.path.source;
        const whole = `${below}${path === '/' ? '' : path}` || '/';
        for (const method of Object.keys(route.methods)) found.push(`${method.toUpperCase()} ${whole}`);
      } else if (handle.stack) walk(handle.stack, rawPath === undefined || rawPath === '/' ? below : below + rawPath);
    }
  };
  walk((app.router as unknown as { stack: Layer[] }).stack, '');
  return found;
}
