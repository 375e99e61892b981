/** The app of `hono.ts` on Node. */
import { createServer, type Server } from 'node:http';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { drain, readReadiness } from './drain.ts';
import { createApp } from './hono.ts';

const app = createApp({ ...drain.uploadOptions, fetch: nodeFetch });
app.get('/ready', (context) => context.body(null, readReadiness()));

// An hour. Node's 5 minutes end the upload of a slow phone, and each retry the same way.
export const server: Server = createServer({ requestTimeout: 3_600_000 }, createNodeListener(app.fetch));
drain.watch(server);
