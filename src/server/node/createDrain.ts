import { type DrainedServer, RequestWatch } from './RequestWatch.js';
import { settlesWithin } from './settlesWithin.js';

/** What a drain has to tell at its end. */
export interface DrainOutcome {
  /** Requests that were still without a complete response when the last grace was over. */
  readonly cutOff: number;
  /**
   * Work of uploads that was given up: most of it belongs to the requests above, the rest waited for a late answer of
   * the API, or for the store. The next attempt of such an upload is sent to the API again.
   */
  readonly abandoned: number;
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
  /** Called last, and awaited for at most 5 seconds, before the process exits. What it throws is ignored. */
  readonly onEnd?: ((outcome: DrainOutcome) => unknown) | undefined;
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
 * Each step but the first ends early when no request is left. A signal that comes again changes nothing.
 * Connections that were upgraded, such as WebSockets, are not waited for. HTTP/2 is not supported.
 *
 * ⚠️ Give the process at least the sum of all times before it is killed: 110 seconds with the defaults
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

  /** Resolves when no request is left, and nothing goes on that has outlived its request. */
  async function finishWork(): Promise<void> {
    for (const server of servers) server.stopListening();
    await Promise.all(servers.map((server) => server.finish()));
    while (work.size > 0) await Promise.allSettled(work);
  }

  async function drain(): Promise<DrainOutcome> {
    for (const server of servers) server.endConnections();
    await new Promise((resolve) => setTimeout(resolve, readinessDelay));
    const finished = finishWork();
    await settlesWithin(uploadGrace, finished);
    shutdown.abort(new DOMException('The server is stopping.', 'AbortError'));
    const isFinished = await settlesWithin(answerGrace, finished);
    const outcome = {
      cutOff: servers.reduce((sum, { size }) => sum + size, 0),
      abandoned: isFinished ? 0 : work.size,
    };
    for (const server of servers) server.cutOff();
    if (close) await settlesWithin(longestClose, (async () => close())());
    if (onEnd) await settlesWithin(longestClose, (async () => onEnd(outcome))());
    exit();
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
