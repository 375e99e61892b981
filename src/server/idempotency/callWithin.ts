/** A call to a store or a cipher did not settle in time. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * Calls a function that may throw, reject or hang, and settles after `deadline` milliseconds at the latest.
 *
 * @throws whatever the function throws, or a `DeadlineError`
 */
export function callWithin<T>(deadline: number, call: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlineError(`No result within ${deadline} ms.`)), deadline);
    Promise.resolve()
      .then(call)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
