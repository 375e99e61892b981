/** Express 5. Register no body parser before the route: it would take the form, and the route would answer 500. */
import { createServer, type Server } from 'node:http';
import express from 'express';
import { createUploadHandler } from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { drain, readReadiness } from './drain.ts';
import { routeOptions } from './route-options.ts';

const app = express();
app.all(
  '/api/statements',
  createNodeListener(createUploadHandler({ ...routeOptions, ...drain.uploadOptions, fetch: nodeFetch })),
);
app.get('/ready', (_request, response) => void response.status(readReadiness()).end());

// An hour. Node's 5 minutes, which `app.listen` keeps, end the upload of a slow phone, and each retry the same way.
export const server: Server = createServer({ requestTimeout: 3_600_000 }, app);
drain.watch(server);
