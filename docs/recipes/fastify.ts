/** Fastify 5. */
import { createServer } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { createUploadHandler } from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { drain, readReadiness } from './drain.ts';
import { routeOptions } from './route-options.ts';

const upload = createNodeListener(
  createUploadHandler({ ...routeOptions, ...drain.uploadOptions, fetch: nodeFetch }),
);

export const app: FastifyInstance = fastify({
  // Fastify makes a server for each address of a name such as `localhost`.
  serverFactory: (handler) => {
    // An hour. Node's 5 minutes end the upload of a slow phone, and each retry the same way.
    const server = createServer({ requestTimeout: 3_600_000 }, handler);
    drain.watch(server);
    return server;
  },
});
// A scope of its own: its parsers do not change those of your other routes.
app.register((scope, _options, done) => {
  // Fastify's own parsers would read a body of text or JSON before the route. This one leaves every body unread.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, next) => next(null));
  scope.all('/api/statements', (request, reply) => {
    reply.hijack();
    upload(request.raw, reply.raw);
  });
  done();
});
app.get('/ready', (_request, reply) => reply.status(readReadiness()).send());
