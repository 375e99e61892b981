import { RouteError } from './RouteError.js';

/** Milliseconds for which a sender may continue after the response. */
const longestRest = 10_000;

function declaredLength(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length !== null && /^\d+$/.test(length) ? Number(length) : null;
}

function bodyRead(): RouteError {
  return new RouteError(
    500,
    'server-unavailable',
    'The body was read before this route: no body parser, logger or middleware in front of it may read it.',
    { reason: 'body-read' },
  );
}

/** A request's body, counted while it is read. */
export class IncomingBody {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #declared: number | null;
  readonly #longest: number;
  #total = 0;
  #ended: boolean;

  /**
   * @param longest bytes that are taken after the response, so that a sender who looks for it only after sending
   *   everything can read it
   * @throws RouteError (500) if something has read the body before, or is reading it
   */
  constructor({ body, bodyUsed, headers, method }: Request, longest: number) {
    this.#declared = declaredLength(headers);
    this.#longest = longest;
    // A `Request` has no body with these methods, whatever was sent.
    const isWithout = method === 'GET' || method === 'HEAD';
    const isMissing = body === null && !isWithout && (this.#declared ?? 0) > 0;
    if (bodyUsed || body?.locked === true || isMissing) throw bodyRead();
    this.#reader = body?.getReader();
    this.#ended = this.#reader === undefined;
  }

  /** Bytes read so far. */
  get total(): number {
    return this.#total;
  }

  /** True once the whole body has been read. */
  get isOver(): boolean {
    return this.#ended || this.#total === this.#declared;
  }

  /** Resolves to the next chunk, which has to be passed to {@link count}. Rejects if the connection breaks. */
  read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    return this.#reader?.read() ?? Promise.resolve({ done: true, value: undefined });
  }

  /**
   * Counts a chunk and returns its length.
   *
   * @throws RouteError (500) for a body that ends at once although it was announced: a parser has taken it
   */
  count({ done, value }: ReadableStreamReadResult<Uint8Array>): number {
    const length = value?.length ?? 0;
    this.#ended ||= done;
    this.#total += length;
    if (done && this.#total === 0 && (this.#declared ?? 0) > 0) throw bodyRead();
    return length;
  }

  /**
   * Reads and discards the rest: at most `longest` bytes, for at most 10 seconds. Then cancels the body. Never rejects.
   */
  async discard(): Promise<void> {
    const timer = setTimeout(() => void this.cancel(), longestRest);
    const most = this.#total + this.#longest;
    try {
      while (!this.isOver && this.#total <= most) this.count(await this.read());
    } catch {
      // The sender disconnected, so nothing is left to read.
    }
    clearTimeout(timer);
    if (!this.isOver) await this.cancel();
  }

  /** Lets go of the rest. Never rejects. */
  async cancel(): Promise<void> {
    await this.#reader?.cancel().catch(() => undefined);
  }
}
