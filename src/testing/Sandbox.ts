/**
 * The upload API as one function, in memory and without a network. It answers every request, whatever its method, path and
 * body; `GET …/<session id>/session_upload_status/` asks what it has of a session.
 *
 * @throws (rejects with) a `LostAnswerError` where a scenario says that no answer arrives, and whatever `loadPdfjs` rejects
 * with when `pdfjs-dist` is not installed. Nothing else.
 */
export interface Sandbox {
  (request: Request): Promise<Response>;
  /** Forgets every statement that was taken in, and how often each file came. */
  readonly reset: () => void;
}
