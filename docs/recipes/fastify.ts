/** Fastify 5. */
import { createRequestListener } from '@remix-run/node-fetch-server';
import fastify, { type FastifyInstance } from 'fastify';
import { createUploadHandler } from 'statement-uploader/server';
import { nodeFetch } from 'statement-uploader/server/node';
import { routeOptions } from './route-options.ts';

const upload = createRequestListener(createUploadHandler({ ...routeOptions, fetch: nodeFetch }));

export const app: FastifyInstance = fastify();
// By default, Fastify rejects this content type. This parser leaves the body unread.
app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
app.all('/api/statements', (request, reply) => {
  reply.hijack();
  upload(request.raw, reply.raw);
});
