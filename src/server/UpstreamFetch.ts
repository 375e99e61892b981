/** What the route asks of a `fetch`: one call upstream, its body read no faster than it can be sent, no redirect followed. */
export type UpstreamFetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
    readonly signal: AbortSignal;
    /** Asked for with a stream (Fetch, "request"); the DOM types do not know it. */
    readonly duplex: 'half';
    readonly redirect: 'error' | 'manual';
    readonly window: null;
  },
) => Promise<Response>;
