/**
 * Thrown when the sandbox does not respond to a request. The caller then breaks the connection: an HTTP server destroys
 * the socket, a mock in the browser responds with a network error (`HttpResponse.error()` of MSW).
 */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
  /** True when the statement was accepted nevertheless: sending it again is a duplicate. */
  readonly stored: boolean;

  constructor(stored: boolean) {
    super(stored ? 'The statement was taken in, its answer is lost.' : 'The connection broke.');
    this.stored = stored;
  }
}
