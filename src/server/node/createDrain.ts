import type { Server as HttpServer, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/** A server of `node:http` or `node:https`, also the one inside of a framework. */
export type DrainedServer = HttpServer | HttpsServer;

/** What a drain has to tell at its end. */
export interface DrainOutcome {
  /** Requests that were still without a complete response when the last grace was over. */
  readonly cutOff: number;
}

/** Options of {@link createDrain}. All times are milliseconds, and follow each other. */
export interface DrainOptions {
  /** The signals that start it. Default `['SIGTERM']`; `[]` for none. */
  readonly signals?: readonly NodeJS.Signals[] | undefined;
  /**
   * How long the server still accepts connections while `isReady` is already false, until load balancers have
   * noticed. Default 5,000.
   */
  readonly readinessDelay?: number | undefined;
  /**
   * How long uploads in progress may go on arriving after that. Those that the API does not have completely by then
   * are refused with 503. Default 30,000.
   */
  readonly uploadGrace?: number | undefined;
  /**
   * How long the API may take after that to answer the uploads that it has completely. Default 65,000: longer than
   * the handler's `timeout`, so that each of them gets an answer. Then all connections are closed.
   */
  readonly answerGrace?: number | undefined;
  /** Closes what else the process holds, such as a Redis client. Awaited for at most 5 seconds. */
  readonly close?: (() => unknown) | undefined;
  /** Called last, before the process exits. What it throws is ignored. */
  readonly onEnd?: ((outcome: DrainOutcome) => void) | undefined;
  /** Ends the process. Default: `process.exit(0)`. */
  readonly exit?: (() => void) | undefined;
}

/** Ends a server without losing an upload. */
export interface Drain {
  /** Tells it of a server. Call it before the server listens, once for each server of the process. */
  readonly watch: (server: DrainedServer) => void;
  /** False as soon as the drain has started: then a readiness probe has to fail. */
  readonly isReady: () => boolean;
  /** Options for each `createUploadHandler` of the process. */
  readonly uploadOptions: {
    readonly waitUntil: (work: Promise<unknown>) => void;
    readonly shutdownSignal: AbortSignal;
  };
  /** Starts it as a signal does. Resolves after `exit` has been called. Called again, it returns the same promise. */
  readonly start: () => Promise<DrainOutcome>;
}

/** Milliseconds. */
const longestClose = 5_000;
/** Milliseconds. Timers take a longer time for 1 (HTML, "timers": a `long`). */
const longestTimer = 2_147_483_647;

const isDone = (): true => true;

/** Resolves to true when `work` has settled, to false after some milliseconds. */
async function settlesWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const isSettled = await Promise.race([work.then(isDone, isDone), limit]);
  clearTimeout(timer);
  return isSettled;
}

/** The requests of a server that have no complete response yet. */
class RequestWatch {
  readonly #server: DrainedServer;
  readonly #responses = new Set<ServerResponse>();
  readonly #sockets = new Set<Socket>();
  readonly #closed: Promise<unknown>;
  #isEnding = false;

  constructor(server: DrainedServer) {
    this.#server = server;
    this.#closed = new Promise((resolve) => server.once('close', resolve));
    const note = (socket: Socket): void => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    };
    server.on('connection', note).on('secureConnection', note);
    // Before the app's own listener, which may send its headers at once.
    server.prependListener('request', (_message, response: ServerResponse) => {
      this.#responses.add(response);
      if (this.#isEnding) response.setHeader('connection', 'close');
      response.once('close', () => {
        this.#responses.delete(response);
        // A connection that was kept alive before the drain would stay open, and the server with it.
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
    });
  }

  /** Number of requests without a complete response. */
  get size(): number {
    return this.#responses.size;
  }

  /** Lets each connection end with its current response: its sender's next one goes to another copy. */
  endConnections(): void {
    this.#isEnding = true;
    for (const response of this.#responses)
      if (!response.headersSent) response.setHeader('connection', 'close');
  }

  /** Accepts no other connection. Resolves when there is none left. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeIdleConnections();
    // Node does not count as idle what browsers and load balancers open in advance.
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy();
    await this.#closed;
  }

  cutOff(): void {
    this.#server.closeAllConnections();
  }
}

/**
 * Creates what ends a server in an orderly way on `SIGTERM`, as orchestrators send it before they replace a copy. One
 * after the other:
 *
 * 1. `isReady` is false; each response closes its connection; new connections are accepted for `readinessDelay`.
 * 2. The server stops listening. Uploads in progress continue for `uploadGrace`.
 * 3. Uploads that the API does not have completely are refused with 503, and the widget sends them again. The others
 *    get their answers within `answerGrace`.
 * 4. `close` and `onEnd` are called, and the process exits.
 *
 * Each step ends early when no request is left. A signal that comes again changes nothing.
 *
 * ⚠️ Give the process at least the sum of all times before it is killed: 105 seconds with the defaults
 * (`terminationGracePeriodSeconds` in Kubernetes, whose default is 30).
 *
 * @throws RangeError for a time that is not a number of milliseconds
 * @example
 * ```ts
 * const drain = createDrain();
 * const upload = createNodeListener(createUploadHandler({ ...options, ...drain.uploadOptions, fetch: nodeFetch }));
 * const server = createServer({ requestTimeout: 3_600_000 }, upload);
 * drain.watch(server);
 * server.listen(8080);
 * ```
 */
export function createDrain({
  signals = ['SIGTERM'],
  readinessDelay = 5_000,
  uploadGrace = 30_000,
  answerGrace = 65_000,
  close,
  onEnd,
  exit = () => process.exit(0),
}: DrainOptions = {}): Drain {
  for (const [name, value] of Object.entries({ readinessDelay, uploadGrace, answerGrace }))
    if (!(typeof value === 'number' && value >= 0 && value <= longestTimer))
      throw new RangeError(
        `createDrain: ${name} has to be a number of milliseconds from 0 to ${longestTimer}.`,
      );
  const servers: RequestWatch[] = [];
  const work = new Set<Promise<unknown>>();
  const shutdown = new AbortController();
  let draining: Promise<DrainOutcome> | null = null;

  /** Resolves when all connections are closed, and nothing goes on that has outlived its request. */
  async function finishWork(): Promise<void> {
    await Promise.all(servers.map((server) => server.stop()));
    while (work.size > 0) await Promise.allSettled(work);
  }

  async function drain(): Promise<DrainOutcome> {
    for (const server of servers) server.endConnections();
    await new Promise((resolve) => setTimeout(resolve, readinessDelay));
    const finished = finishWork();
    await settlesWithin(uploadGrace, finished);
    shutdown.abort(new DOMException('The server is stopping.', 'AbortError'));
    const isFinished = await settlesWithin(answerGrace, finished);
    const outcome = { cutOff: isFinished ? 0 : servers.reduce((sum, { size }) => sum + size, 0) };
    for (const server of servers) server.cutOff();
    if (close) await settlesWithin(longestClose, (async () => close())());
    try {
      onEnd?.(outcome);
    } finally {
      exit();
    }
    return outcome;
  }

  function start(): Promise<DrainOutcome> {
    draining ??= drain();
    return draining;
  }

  for (const signal of signals) process.on(signal, () => void start());
  return {
    watch: (server) => void servers.push(new RequestWatch(server)),
    isReady: () => draining === null,
    uploadOptions: {
      waitUntil: (promise) => {
        work.add(promise);
        const forget = (): void => void work.delete(promise);
        promise.then(forget, forget);
      },
      shutdownSignal: shutdown.signal,
    },
    start,
  };
}
