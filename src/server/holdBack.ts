/** Bytes that are looked at before the upstream hears of a request at all. */
const heldBack = 64 * 1024;

/**
 * A body to be sent on. What fits into 64 KiB is read to its end first, so that of a small form that is wrong nothing is sent, and a small
 * one that is right goes with its length. A longer one is a stream that takes from `chunks` only when it is read itself.
 *
 * @param onMove hears whether the body waits for its reader (`false`) or its reader for it (`true`)
 * @param onError hears what ends the stream early: `fetch` would tell something else of it
 */
export async function holdBack(
  chunks: AsyncGenerator<Uint8Array>,
  onMove: (isWanted: boolean) => void,
  onError: (thrown: unknown) => void,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const held: Uint8Array[] = [];
  let size = 0;
  while (size <= heldBack) {
    const { done, value } = await chunks.next();
    if (done === true) {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of held) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    }
    held.push(value);
    size += value.length;
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        onMove(true);
        try {
          const chunk = held.shift() ?? (await chunks.next()).value;
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        } catch (thrown) {
          onError(thrown);
          throw thrown;
        }
        onMove(false);
      },
      cancel: async () => {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
