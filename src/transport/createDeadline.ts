/** The longest that a timer can wait: a longer one would go off at once. */
const longest = 2 ** 31 - 1;

/** A timer that is put off again and again; setting it forgets the one before. */
export interface Deadline {
  readonly set: (milliseconds: number, onPassed: () => void) => void;
  readonly clear: () => void;
}

const nothing = (): void => {};

/**
 * Makes a {@link Deadline}. Putting it off costs next to nothing: the timer that runs looks, when it goes off, how much
 * is left.
 */
export function createDeadline(): Deadline {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let goesOffAt = Number.POSITIVE_INFINITY;
  let due = 0;
  let then = nothing;

  function start(now: number): void {
    clearTimeout(timer);
    goesOffAt = due;
    timer = setTimeout(look, Math.min(due - now, longest));
  }

  function look(): void {
    const now = performance.now();
    if (now < due) start(now);
    else {
      clear();
      then();
    }
  }

  function clear(): void {
    clearTimeout(timer);
    goesOffAt = Number.POSITIVE_INFINITY;
  }

  return {
    set(milliseconds, onPassed) {
      const now = performance.now();
      due = now + milliseconds;
      then = onPassed;
      if (due < goesOffAt) start(now);
    },
    clear,
  };
}
