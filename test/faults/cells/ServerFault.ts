import type { ServerResponse } from 'node:http';

/** What a server does wrong with one upload, whose body it has got whole. */
export interface ServerFault {
  /**
   * `instead`: something in front of the API answers, nothing is taken in. `after`: the API takes it in, and its answer
   * is spoiled.
   */
  readonly when: 'instead' | 'after';
  /**
   * `answer` is what the API said; empty when it was not asked. Returns the moment (epoch milliseconds) before which it
   * wants no other.
   */
  readonly respond: (response: ServerResponse, answer: string) => number | void;
}
