import type { UploadError } from './UploadError.js';

/** The one error that an upload rejects with. Its message is the code and nothing else; all else is in {@link error}. */
export class UploadFailure extends Error {
  override readonly name = 'UploadFailure';
  readonly error: UploadError;

  constructor(error: UploadError) {
    super(error.code);
    this.error = error;
  }
}
