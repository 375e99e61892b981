import type { RouteErrorCode } from './RefusalCode.js';
import type { RouteErrorReason } from './RefusalReason.js';

/** What can be said of a refusal besides. */
export interface RouteErrorOptions {
  /** Default `request`. */
  readonly reason?: RouteErrorReason;
  /** Of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is not answered by the upstream. Its message is a fixed text: nothing of the request is in it. */
export class RouteError extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: RouteErrorCode;
  readonly reason: RouteErrorReason;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: RouteErrorCode,
    message: string,
    { reason = 'request', headers = {} }: RouteErrorOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.headers = headers;
  }
}
