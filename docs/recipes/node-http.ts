/** Node's own HTTP server. */
import { createServer, type Server } from 'node:http';
import { createUploadHandler } from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { drain, readReadiness } from './drain.ts';
import { routeOptions } from './route-options.ts';

const upload = createNodeListener(
  createUploadHandler({ ...routeOptions, ...drain.uploadOptions, fetch: nodeFetch }),
);

// An hour. Node's 5 minutes end the upload of a slow phone, and each retry the same way.
export const server: Server = createServer({ requestTimeout: 3_600_000 }, (request, response) => {
  const path = request.url?.split('?')[0];
  if (path === '/api/statements') {
    upload(request, response);
    return;
  }
  response.writeHead(path === '/ready' ? readReadiness() : 404, { connection: 'close' }).end();
});
drain.watch(server);
