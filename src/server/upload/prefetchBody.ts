import type { UploadEncoder } from './UploadEncoder.js';

/** Bytes that are looked at before the upstream hears of a request at all. */
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
 * A body to be sent on. What fits into 64 KiB is read to its end first, so that of a small form that is wrong nothing
 * is sent, and a small one that is right goes with its length. A longer one is a stream that takes from `form` only
 * when it is read itself.
 *
 * @param onMove hears whether the body waits for its reader (`false`) or its reader for it (`true`)
 * @param onError hears what ends the stream early: `fetch` would tell something else of it
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
