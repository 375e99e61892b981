import type { ServerResponse } from 'node:http';
import type { Answer } from '../stage/createLedger.ts';

/** A fault of the server after it received the whole body. */
export type ServerFault =
  | {
      /**
       * `instead`: a proxy responds in place of the API, and nothing is stored. `after`: the API stores the statement,
       * and its response is altered.
       */
      readonly when: 'instead' | 'after';
      /**
       * `answer` is the API's response; empty if it was not called. `count` is 1 for the first request that the fault
       * affects. Returns the earliest time of the next request (epoch milliseconds).
       */
      readonly respond: (response: ServerResponse, answer: string, count: number) => number | void;
    }
  /** The API refuses the statement. An endpoint that honors keys keeps the refusal, and repeats it for the same key. */
  | { readonly when: 'refused'; readonly answer: Answer };
