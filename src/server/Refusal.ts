import type { RefusalCode } from './RefusalCode.js';
import type { RefusalReason } from './RefusalReason.js';

/** What can be said of a refusal besides. */
export interface RefusalOptions {
  /** Default `request`. */
  readonly reason?: RefusalReason;
  /** Of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is not answered by the upstream. Its message is a fixed text: nothing of the request is in it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: RefusalCode;
  readonly reason: RefusalReason;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: RefusalCode,
    message: string,
    { reason = 'request', headers = {} }: RefusalOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.headers = headers;
  }
}
