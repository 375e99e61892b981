import { defer } from '../../support/defer.ts';

/** What the host's `headers()` does. */
export type HeadersMode = 'answers' | 'asks' | 'rejects' | 'throws' | 'hangs';

/** The host's `headers` function. */
export interface Headers {
  mode: HeadersMode;
  readonly call: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How many calls may still keep an attempt from its request. */
  readonly countPending: () => number;
  /** Ends all calls that wait. */
  readonly settleAll: (works: boolean) => void;
}

/** Milliseconds after which nobody waits for a call. */
const longest = 60_000;

/** Makes {@link Headers}. */
export function createHeaders(mode: HeadersMode): Headers {
  interface Waiting {
    readonly since: number;
    readonly hangs: boolean;
    readonly settle: (works: boolean) => void;
  }
  let waiting: readonly Waiting[] = [];
  const own = { Authorization: 'Bearer token' };
  const headers: Headers = {
    mode,
    call() {
      switch (headers.mode) {
        case 'answers':
          return own;
        case 'rejects':
          return Promise.reject(new Error('no token'));
        case 'throws':
          throw new Error('no token');
        case 'asks':
        case 'hangs': {
          const { promise, resolve, reject } = defer<typeof own>();
          const settle = (works: boolean): void => (works ? resolve(own) : reject(new Error('no token')));
          waiting = [...waiting, { since: Date.now(), hangs: headers.mode === 'hangs', settle }];
          return promise;
        }
      }
    },
    countPending: () => waiting.filter(({ since }) => Date.now() - since < longest).length,
    settleAll(works) {
      for (const { hangs, settle } of waiting) if (!hangs) settle(works);
      waiting = waiting.filter(({ hangs }) => hangs);
    },
  };
  return headers;
}
