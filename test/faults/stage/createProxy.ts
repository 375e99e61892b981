import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { LineFault } from '../cells/LineFault.ts';

/** A local TCP proxy that breaks uploads as configured. Requests other than `POST` pass unchanged. */
export interface Proxy {
  readonly port: number;
  /** Uploads whose head arrived from the browser, including those that it repeated itself. */
  readonly uploads: () => number;
  /** Uploads that have not ended. */
  readonly underWay: () => number;
  /** Connections that have fallen silent. */
  readonly held: () => number;
  /** Reads and discards their data, because a socket notices a closed peer only while it is read. */
  readonly readOn: () => void;
  /** From now on the system refuses connections; those that are there are closed. */
  readonly refuse: () => Promise<void>;
  /** Connections are accepted again. */
  readonly accept: () => Promise<void>;
  /** Closes the connections, which must be idle, but for `kept` of them. */
  readonly closeIdle: (kept: number) => void;
  /** Resets every connection. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Milliseconds between the last data and the break. Chromium reports upload progress ten times a second, so a faster
 * break would make the reported progress random.
 */
const latency = 300;
/**
 * Milliseconds of rest after each piece of a body that is about to break off. The system's buffers grow with the speed
 * of a line, and would hold all the rest of the body.
 */
const pause = 2;
const dripInterval = 1_000;
const headEnd = '\r\n\r\n';

function contentLength(head: string): number {
  return Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
}

/** Bytes of the whole response including its head; `null` while unknown. */
function answerSize(answer: Buffer): number | null {
  const end = answer.indexOf(headEnd);
  return end === -1 ? null : end + headEnd.length + contentLength(answer.toString('latin1', 0, end));
}

/** One connection of the browser, and the one to the server behind it. */
function carry(
  client: Socket,
  server: Socket,
  next: () => LineFault | null,
  onUpload: () => () => void,
  onHeld: () => void,
): void {
  let head = Buffer.alloc(0);
  /** Of the request under way: its size, and how much of it the browser has handed over. */
  let body = { size: 0, taken: 0 };
  let fault: LineFault | null = null;
  let answer = Buffer.alloc(0);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let end: () => void = () => {};

  function breakOff({ ending }: LineFault, rest: Buffer, to: Socket): void {
    stopped = true;
    clearTimeout(timer);
    client.pause();
    if (ending === 'reset') {
      timer = setTimeout(() => {
        client.resetAndDestroy();
        server.destroy();
      }, latency);
    }
    if (ending === 'close') timer = setTimeout(() => client.end(), latency);
    if (ending === 'silence') onHeld();
    let dripped = 0;
    if (ending === 'drip') {
      timer = setInterval(() => {
        to.write(rest.subarray(dripped, dripped + 1));
        dripped += 1;
      }, dripInterval);
    }
  }

  function forward(bytes: Buffer): void {
    if (bytes.length > 0 && !server.write(bytes)) {
      client.pause();
      server.once('drain', () => {
        if (!stopped) client.resume();
      });
    }
  }

  function takeHead(chunk: Buffer): void {
    head = Buffer.concat([head, chunk]);
    const size = head.indexOf(headEnd) + headEnd.length;
    if (size < headEnd.length) return;
    const [whole, rest] = [head.subarray(0, size), head.subarray(size)];
    head = Buffer.alloc(0);
    answer = Buffer.alloc(0);
    body = { size: contentLength(whole.toString('latin1')), taken: 0 };
    fault = null;
    if (whole.toString('latin1', 0, 5) === 'POST ') {
      end = onUpload();
      fault = next();
    }
    if (fault?.on === 'connection') breakOff(fault, rest, server);
    else {
      forward(whole);
      takeBody(rest);
    }
  }

  function takeBody(chunk: Buffer): void {
    const before = body.taken;
    body.taken += chunk.length;
    if (fault?.on !== 'body') {
      forward(chunk);
      return;
    }
    const limit = Math.floor(body.size * fault.share);
    // At 100 %, the browser has sent the body, but the server still lacks the last byte.
    const carried = Math.max(0, Math.min(limit, body.size - 1) - before);
    forward(chunk.subarray(0, carried));
    if (body.taken >= limit) {
      breakOff(fault, chunk.subarray(carried), server);
      return;
    }
    client.pause();
    timer = setTimeout(() => client.resume(), pause);
  }

  function takeAnswer(chunk: Buffer): void {
    answer = Buffer.concat([answer, chunk]);
    const size = answerSize(answer);
    const isWhole = size !== null && answer.length >= size;
    if (fault?.on !== 'head' && fault?.on !== 'answer') {
      client.write(chunk);
      if (isWhole) end();
      return;
    }
    if (!isWhole || stopped) return;
    const headSize = answer.indexOf(headEnd) + headEnd.length;
    const { on, share } = fault;
    const carried =
      on === 'head'
        ? Math.floor(headSize * share)
        : share === 0
          ? 0
          : headSize + Math.floor((size - headSize) * share);
    client.write(answer.subarray(0, carried));
    breakOff(fault, answer.subarray(carried), client);
  }

  client.on('data', (chunk: Buffer) => {
    if (stopped) return;
    if (body.taken < body.size) takeBody(chunk);
    else takeHead(chunk);
  });
  server.on('data', takeAnswer);
  // A broken connection is expected to end with an error at both ends.
  client.on('error', () => {});
  server.on('error', () => {});
  client.on('close', () => {
    clearTimeout(timer);
    server.destroy();
    end();
  });
  server.on('close', () => client.end());
}

/**
 * Starts a {@link Proxy} in front of `target`, a port of this machine. `next` is asked once for each upload what to do
 * to it.
 */
export async function createProxy(target: number, next: () => LineFault | null): Promise<Proxy> {
  let uploads = 0;
  const open = new Set<() => void>();
  const clients = new Set<Socket>();
  const held = new Set<Socket>();

  function onUpload(): () => void {
    uploads += 1;
    const end = (): void => void open.delete(end);
    open.add(end);
    return end;
  }
  function onConnection(client: Socket): void {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    carry(client, connect(target, '127.0.0.1'), next, onUpload, () => held.add(client));
  }

  let listener: Server | null = null;
  async function listen(port: number): Promise<number> {
    listener = createServer(onConnection).listen(port, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
    return address.port;
  }
  const cut = (): void => {
    for (const client of clients) client.resetAndDestroy();
  };
  async function refuse(): Promise<void> {
    const closing = listener;
    listener = null;
    if (!closing) return;
    const closed = once(closing, 'close');
    closing.close();
    cut();
    await closed;
  }

  const port = await listen(0);
  return {
    port,
    uploads: () => uploads,
    underWay: () => open.size,
    held: () => held.size,
    readOn() {
      for (const client of held) client.resume();
    },
    refuse,
    accept: async () => {
      if (!listener) await listen(port);
    },
    closeIdle(kept) {
      for (const client of [...clients].slice(kept)) client.destroy();
    },
    cut,
    close: refuse,
  };
}
