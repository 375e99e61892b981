import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveListener, type Served } from './serve.ts';

/** A completely received form. */
export interface ReceivedUpload {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string | null; readonly type: string | null; readonly hash: string } | null;
}

/** A server in place of the API that records requests. */
export interface Upstream extends Served {
  /** The number of requests started, complete or not. */
  readonly begun: () => number;
  /** Completely received requests. */
  readonly received: readonly ReceivedUpload[];
  readonly reset: () => void;
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readUpload(message: IncomingMessage): Promise<ReceivedUpload> {
  const body = await buffer(message);
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': message.headers['content-type'] ?? '' },
  }).formData();
  const fields: Record<string, string> = {};
  let file: ReceivedUpload['file'] = null;
  for (const [name, value] of form) {
    if (typeof value !== 'string')
      file = {
        name: value.name,
        type: value.type,
        hash: sha256Hex(new Uint8Array(await value.arrayBuffer())),
      };
    else if (name === 'file') file = { name: null, type: null, hash: sha256Hex(Buffer.from(value)) };
    else fields[name] = value;
  }
  return { url: message.url ?? '', headers: message.headers, body, fields, file };
}

/** Calls `answer` after the whole body has arrived. A response that it does not end stays open. */
export async function serveUpstream(
  answer: (upload: ReceivedUpload, response: ServerResponse) => void,
): Promise<Upstream> {
  let begun = 0;
  const received: ReceivedUpload[] = [];
  const server = await serveListener((message, response) => {
    begun += 1;
    readUpload(message).then(
      (upload) => {
        received.push(upload);
        answer(upload, response);
      },
      // Ignore an incomplete body.
      () => response.destroy(),
    );
  });
  return {
    ...server,
    begun: () => begun,
    received,
    reset: () => {
      begun = 0;
      received.length = 0;
    },
  };
}

/** Responds with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-powered-by': 'upstream' });
  response.end(JSON.stringify(body));
}
