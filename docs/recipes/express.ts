/** Express 5. Register no body parser before the route: it would read the form into memory. */
import { createRequestListener } from '@remix-run/node-fetch-server';
import express, { type Express } from 'express';
import { createUploadHandler } from 'statement-uploader/server';
import { nodeFetch } from 'statement-uploader/server/node';
import { routeOptions } from './route-options.ts';

export const app: Express = express();
app.all('/api/statements', createRequestListener(createUploadHandler({ ...routeOptions, fetch: nodeFetch })));
