/** Fastify 5. */
import fastify, { type FastifyInstance } from 'fastify';
import { createUploadHandler } from 'statement-uploader/server';
import { createNodeListener, nodeFetch } from 'statement-uploader/server/node';
import { drain, readReadiness } from './drain.ts';
import { routeOptions } from './route-options.ts';

const upload = createNodeListener(
  createUploadHandler({ ...routeOptions, ...drain.uploadOptions, fetch: nodeFetch }),
);

// An hour. Fastify's default is no limit, and Node's 5 minutes end the upload of a slow phone.
export const app: FastifyInstance = fastify({ requestTimeout: 3_600_000 });
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
// `app.close()`, which a plugin may call on signals, would refuse new requests with 503 at once.
drain.watch(app.server);
