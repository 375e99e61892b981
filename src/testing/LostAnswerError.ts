/**
 * The sandbox gives no answer to this request: whoever carries it breaks the connection. An HTTP server destroys the
 * socket, a mock in the browser answers with a network error (`HttpResponse.error()` of MSW).
 */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
  /** True when the statement was taken in nevertheless: sending it again is a duplicate. */
  readonly stored: boolean;

  constructor(stored: boolean) {
    super(stored ? 'The statement was taken in, its answer is lost.' : 'The connection broke.');
    this.stored = stored;
  }
}
