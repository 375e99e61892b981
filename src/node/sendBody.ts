import type { ClientRequest } from 'node:http';
import { releaseBuffer } from './giveBack.js';

/**
 * Sends a stream's chunks, each when the connection has taken the one before, and frees each once it was sent. Ends with the body, or with
 * the connection: then the stream is cancelled. A stream that fails ends the connection in the middle of the body.
 */
export function sendBody(body: ReadableStream<Uint8Array>, message: ClientRequest): void {
  const reader = body.getReader();
  const fail = (thrown: unknown): void => void message.destroy(thrown instanceof Error ? thrown : undefined);

  // Not an async function: every chunk of every file passes here.
  function send({ done, value }: ReadableStreamReadResult<Uint8Array>): void {
    if (message.destroyed) return;
    if (done) {
      message.end();
      return;
    }
    const goesOn = message.write(value, (error) => {
      if (!error) releaseBuffer(value);
    });
    if (goesOn) next();
    else message.once('drain', next);
  }

  function next(): void {
    reader.read().then(send, fail);
  }

  message.once('close', () => void reader.cancel().catch(() => undefined));
  next();
}
