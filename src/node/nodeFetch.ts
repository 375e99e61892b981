import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { UpstreamFetch } from '../server/index.js';
import { sendBody } from './sendBody.js';
import { toResponse } from './toResponse.js';

/**
 * A `fetch` for the route on Node, over `node:http`: sends on what arrives in three fifths of the memory and three quarters of the
 * processor's time that the runtime's own takes (docs/scale.md), because a chunk's memory is free as soon as it was sent. Connections are those
 * of Node's global agents.
 *
 * It knows what the route needs: no redirect is followed, no cookie kept, no answer decompressed.
 *
 * ⚠️ It uses up the chunks of the request's body. Nothing else may hold the same ones, as half of a `request.clone()` does.
 *
 * @example
 * createUploadHandler({ apiKey, authorize, fetch: nodeFetch });
 */
export const nodeFetch: UpstreamFetch = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const target = new URL(url);
    const request = target.protocol === 'https:' ? requestHttps : requestHttp;
    const message = request(target, { method, headers, signal });

    function answer(incoming: IncomingMessage): void {
      // Who has answered before the whole body came does not want the rest, and may never read it.
      incoming.once('close', () => {
        if (!message.writableFinished) message.destroy();
      });
      try {
        resolve(toResponse(incoming));
      } catch (thrown) {
        message.destroy(thrown instanceof Error ? thrown : undefined);
      }
    }

    message.once('response', answer);
    message.on('error', reject);
    if (body instanceof ReadableStream) sendBody(body, message);
    else message.end(body ?? undefined);
  });
