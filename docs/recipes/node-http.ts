/** Node's own HTTP server. */
import { createServer, type Server } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createUploadHandler } from 'statement-uploader/server';
import { nodeFetch } from 'statement-uploader/server/node';
import { routeOptions } from './route-options.ts';

const upload = createRequestListener(createUploadHandler({ ...routeOptions, fetch: nodeFetch }));

export const server: Server = createServer((request, response) => {
  if (request.url?.split('?')[0] === '/api/statements') {
    upload(request, response);
    return;
  }
  response.writeHead(404).end();
});
