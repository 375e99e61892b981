import type { UploadError } from '../errors/UploadError.js';

/** What a bundler replaces. Without one there is no such thing in a browser, and reading it throws. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * Says in the console of a development build what the page around the widget did wrong: once for each cause, however
 * often it is tried. A build for production has none of it, and without a bundler nothing is said: `onError` has the
 * same cause.
 *
 * @param told the causes that have been told
 */
export function tellDeveloper(error: UploadError, told: Set<string>): void {
  try {
    if (process.env.NODE_ENV !== 'development' || error.stage !== 'host') return;
    const { code, cause } = error;
    if (told.size === told.add(`${code} ${String(cause)}`).size) return;
    // oxlint-disable-next-line no-console -- for the developer who sees a borrower's message and not its cause
    console.error(`statement-uploader: ${code}.`, cause);
  } catch {
    // Not bundled, or the cause is nothing that can be shown.
  }
}
