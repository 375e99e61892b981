/**
 * The measured server, in its own process: the route with everything on as in production, over `nodeFetch` as in the
 * recipes or over the runtime's `fetch`; or `pipe`, the minimum between a browser and an API. Sends its port on start,
 * and its memory and CPU time when asked.
 */
import { createServer, request as call, type RequestListener } from 'node:http';
import type * as OnNode from '../../src/server/node/index.js';
import type * as Server from '../../src/server/index.js';

const [kind = '', upstream = '', entries = ''] = process.argv.slice(2);

const pipe: RequestListener = (message, response) => {
  const onward = call(
    upstream,
    { method: 'POST', headers: { ...message.headers, 'x-api-key': 'k' } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  message.pipe(onward);
};

async function createHandler(): Promise<RequestListener> {
  const { createUploadHandler } = (await import(`${entries}/server.js`)) as typeof Server;
  const { createNodeListener, nodeFetch } = (await import(`${entries}/node.js`)) as typeof OnNode;
  return createNodeListener(
    createUploadHandler({
      apiKey: 'k',
      upstream,
      authorize: () => true,
      ...(kind === 'node' && { fetch: nodeFetch }),
    }),
  );
}

const server = createServer(kind === 'pipe' ? pipe : await createHandler());
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 10).unref();
process.on('message', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ rss: process.memoryUsage.rss(), peak, cpu: (userCPUTime + systemCPUTime) / 1e6 });
  peak = 0;
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
