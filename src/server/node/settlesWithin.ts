const isDone = (): true => true;

/** Resolves to true when `work` has settled, to false after some milliseconds. */
export async function settlesWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const isSettled = await Promise.race([work.then(isDone, isDone), limit]);
  clearTimeout(timer);
  return isSettled;
}
