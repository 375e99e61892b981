/**
 * The upload API as one function, in memory and without a network. It answers every request, of any method, path and body,
 * and rejects with a `LostAnswerError` only, where a scenario says that no answer arrives.
 */
export interface Sandbox {
  (request: Request): Promise<Response>;
  /** Forgets every statement that was taken in. */
  readonly reset: () => void;
}
