import { afterAll, afterEach, beforeAll } from 'vitest';
import {
  createUploadHandler,
  type ServerEvent,
  type UploadHandlerOptions,
  type UpstreamFetch,
} from '../../../src/server/index.js';
import { serve, type Served } from './serve.ts';
import { answerJson, serveUpstream, type Upstream } from './serveUpstream.ts';
import { success } from './success.ts';

type Answer = Parameters<typeof serveUpstream>[0];

/** The route on a port, with an upstream that the test controls. */
export interface RouteBench {
  readonly apiKey: string;
  /** The events that the route reported in this test. */
  readonly events: readonly ServerEvent[];
  readonly upstream: () => Upstream;
  /** Sets the upstream's response for the rest of the test. Default: an immediate success. */
  readonly answerWith: (answer: Answer) => void;
  readonly start: (options?: Partial<UploadHandlerOptions>) => Promise<Served>;
}

/** Starts and stops the servers. Call it once in a file or a `describe`. */
export function createRouteBench(fetch?: UpstreamFetch): RouteBench {
  const apiKey = 'key-that-no-browser-may-see';
  const succeed: Answer = (_, response) => answerJson(response, 200, success);
  let upstream: Upstream;
  let answer = succeed;
  const servers: Served[] = [];
  const events: ServerEvent[] = [];

  beforeAll(async () => {
    upstream = await serveUpstream((upload, response) => answer(upload, response));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    upstream.reset();
    events.length = 0;
    answer = succeed;
  });
  afterAll(() => upstream.close());

  return {
    apiKey,
    events,
    upstream: () => upstream,
    answerWith: (next) => {
      answer = next;
    },
    start: async (options = {}) => {
      const server = await serve(
        createUploadHandler({
          apiKey,
          upstream: `${upstream.url}/upload_session/`,
          authorize: () => true,
          onEvent: (event) => events.push(event),
          fetch,
          ...options,
        }),
      );
      servers.push(server);
      return server;
    },
  };
}
