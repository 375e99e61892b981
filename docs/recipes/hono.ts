/**
 * Hono: on Node with `createServer({ requestTimeout: 3_600_000 }, createNodeListener(app.fetch))`, elsewhere with
 * `export default app`. Node's own `requestTimeout` of 5 minutes ends the upload of a slow phone, and each
 * retry the same way.
 */
import { Hono } from 'hono';
import { createUploadHandler } from 'statement-uploader/server';
import { routeOptions } from './route-options.ts';

const upload = createUploadHandler(routeOptions);

export const app: Hono = new Hono().all('/api/statements', (context) => upload(context.req.raw));
