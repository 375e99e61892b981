import type { UploadEncoder } from './UploadEncoder.js';

/** Bytes that are buffered before the upstream is called at all. */
const smallBody = 64 * 1024;

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Creates the body to forward. Reads a body of up to 64 KiB to its end first, so that nothing of an invalid small form
 * is sent, and a valid one is sent with its length. A longer body becomes a stream that pulls from `form` only when it
 * is read itself.
 *
 * @param onMove called with `true` when the stream's reader waits for the body, and with `false` when the body waits
 *   for its reader
 * @param onError called with the error that ends the stream early, because `fetch` would report a different one
 */
export async function bufferSmallBody(
  form: UploadEncoder,
  onMove: (isWanted: boolean) => void,
  onError: (thrown: unknown) => void,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= smallBody;) {
    const chunk = await form.next();
    if (chunk === null) return join(chunks, size);
    chunks.push(chunk);
    size += chunk.length;
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        onMove(true);
        const first = chunks.shift();
        return (first ? Promise.resolve(first) : form.next()).then(
          (chunk) => {
            if (chunk) controller.enqueue(chunk);
            else controller.close();
            onMove(false);
          },
          (thrown: unknown) => {
            onError(thrown);
            throw thrown;
          },
        );
      },
    },
    { highWaterMark: 0 },
  );
}
