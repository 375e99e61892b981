/** Hono: on Node with `serve({ fetch: app.fetch })` of `@hono/node-server`, elsewhere with `export default app`. */
import { Hono } from 'hono';
import { createUploadHandler } from 'statement-uploader/server';
import { routeOptions } from './route-options.ts';

const upload = createUploadHandler(routeOptions);

export const app: Hono = new Hono().all('/api/statements', (context) => upload(context.req.raw));
