/** Node's own HTTP server. */
import { createServer, type Server } from 'node:http';
import { createUploadHandler } from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { routeOptions } from './route-options.ts';

const upload = createNodeListener(createUploadHandler({ ...routeOptions, fetch: nodeFetch }));

// An hour. Node's 5 minutes end the upload of a slow phone, and each retry the same way.
export const server: Server = createServer({ requestTimeout: 3_600_000 }, (request, response) => {
  if (request.url?.split('?')[0] === '/api/statements') {
    upload(request, response);
    return;
  }
  response.writeHead(404, { connection: 'close' }).end();
});
