/** Hono, on any runtime: `export default app`. On Node, see `hono-node.ts`. */
import { Hono } from 'hono';
import { createUploadHandler, type UploadHandlerOptions } from 'statement-uploader/server';
import { routeOptions } from './route-options.ts';

export function createApp(options: Partial<UploadHandlerOptions> = {}): Hono {
  const upload = createUploadHandler({ ...routeOptions, ...options });
  return new Hono().all('/api/statements', (context) => upload(context.req.raw));
}

export const app: Hono = createApp();
