/**
 * Stands in for the API, in its own process: hashes the file of each form that arrives whole, and responds with the
 * hash.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** Bytes held back from the end of a body, because they contain the last boundary. */
const tail = 256;

async function hashFile(message: IncomingMessage): Promise<string> {
  const [, boundary = ''] = /boundary=(.*)$/.exec(message.headers['content-type'] ?? '') ?? [];
  const hash = createHash('sha256');
  let head: Buffer | null = Buffer.alloc(0);
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of message as AsyncIterable<Buffer>) {
    let bytes = chunk;
    if (head) {
      head = Buffer.concat([head, bytes]);
      const file = head.indexOf('name="file"');
      const start = file < 0 ? -1 : head.indexOf('\r\n\r\n', file);
      if (start < 0) continue;
      bytes = head.subarray(start + 4);
      head = null;
    }
    // Chunks are large: avoid copying a whole one only to join it with the bytes held back.
    if (bytes.length > tail) {
      hash.update(held);
      hash.update(bytes.subarray(0, -tail));
      held = bytes.subarray(-tail);
    } else {
      const joined = Buffer.concat([held, bytes]);
      hash.update(joined.subarray(0, Math.max(0, joined.length - tail)));
      held = joined.subarray(-tail);
    }
  }
  const end = held.indexOf(`\r\n--${boundary}--`);
  if (end < 0) throw new Error('The body was cut off.');
  return hash.update(held.subarray(0, end)).digest('hex');
}

const server = createServer((message, response) => {
  hashFile(message).then(
    (hash) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ statement_id: hash, status: 1 }));
    },
    () => response.destroy(),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
