/** The longest that a timer can wait: a longer one would go off at once. */
const longest = 2 ** 31 - 1;

/** A timer that is set anew again and again; setting it forgets the one before. */
export interface Deadline {
  readonly set: (milliseconds: number, onPassed: () => void) => void;
  readonly clear: () => void;
}

export function createDeadline(): Deadline {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    set: (milliseconds, onPassed) => {
      clearTimeout(timer);
      timer = setTimeout(onPassed, Math.min(milliseconds, longest));
    },
    clear: () => clearTimeout(timer),
  };
}
