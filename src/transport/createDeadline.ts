/** The longest delay of a timer, in milliseconds: a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** A timer that is postponed again and again; `set` replaces the previous deadline. */
export interface Deadline {
  /** Never goes off for what is not a positive number. */
  readonly set: (milliseconds: number, onPassed: () => void) => void;
  readonly clear: () => void;
}

const nothing = (): void => {};

/**
 * Creates a {@link Deadline}. Postponing it is cheap: the running timer is kept, and checks the remaining time when it
 * fires.
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
      if (!(milliseconds > 0 && milliseconds < Number.POSITIVE_INFINITY)) {
        clear();
        return;
      }
      const now = performance.now();
      due = now + milliseconds;
      then = onPassed;
      if (due < goesOffAt) start(now);
    },
    clear,
  };
}
