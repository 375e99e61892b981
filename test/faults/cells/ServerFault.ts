import type { ServerResponse } from 'node:http';

/** A fault of the server after it received the whole body. */
export interface ServerFault {
  /**
   * `instead`: a proxy responds in place of the API, and nothing is stored. `after`: the API stores the statement, and
   * its response is altered.
   */
  readonly when: 'instead' | 'after';
  /**
   * `answer` is the API's response; empty if it was not called. Returns the earliest time of the next request (epoch
   * milliseconds).
   */
  readonly respond: (response: ServerResponse, answer: string) => number | void;
}
