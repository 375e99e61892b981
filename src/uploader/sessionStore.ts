import { reduceSession } from '../session/reduceSession.js';
import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';
import type { SessionState } from '../session/SessionState.js';

/** The topic of listeners that want to hear of every change. */
const everything = 'all';

/** Milliseconds in which several changes are drawn together: two frames, which nobody sees. */
const drawnWithin = 32;

/**
 * Events that another one often follows at once: from the pick to the request, and from its last byte to a quick
 * answer. They are drawn together, because each rendering delays the request by a frame.
 */
const batchedEvents: ReadonlySet<string> = new Set<(SessionEvent | StatementEvent)['type']>([
  'added',
  'checked',
  'started',
  'progressed',
]);

/** Holds the state of a session, and tells its listeners of changes. */
export interface SessionStore {
  readonly getState: () => SessionState;
  /** Returns the state as of the last event that was more than upload progress. */
  readonly getOutline: () => SessionState;
  /** Applies an event. Returns false if it changes nothing. */
  readonly dispatch: (event: SessionEvent) => boolean;
  /**
   * Calls `listener` after each change; with the topic `outline`, after each change of the outline; with a statement's
   * id, after each progress of its upload. Returns the function that unsubscribes.
   */
  readonly subscribe: (listener: () => void, topic?: string) => () => void;
}

interface StoreParts {
  /** Called at once for each change that is more than upload progress. Must not dispatch. */
  readonly onChange: (after: SessionState) => void;
  /** Called once for each such change, in order. May dispatch. */
  readonly onReport: (before: SessionState, after: SessionState, event: SessionEvent) => void;
}

function isProgress(
  { statements }: SessionState,
  event: SessionEvent,
): event is SessionEvent & { id: string } {
  if (event.type !== 'statement' || event.event.type !== 'progressed') return false;
  // The end of the body is more than progress.
  return statements.some(({ id, status }) => id === event.id && status === 'uploading');
}

/** Creates a {@link SessionStore}. */
export function createSessionStore(initial: SessionState, { onChange, onReport }: StoreParts): SessionStore {
  let state = initial;
  let outline = initial;
  const listeners = new Map<string, Set<() => void>>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const unreported: { before: SessionState; after: SessionState; event: SessionEvent }[] = [];
  let isReporting = false;

  function call(...topics: readonly string[]): void {
    for (const topic of topics) for (const listener of listeners.get(topic) ?? []) listener();
  }

  function drawOutline(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    call('outline');
  }

  function notifyOfProgress(id: string): void {
    // The request has begun: nothing is held up by drawing what led to it.
    if (timer !== null) drawOutline();
    call(everything, id);
  }

  function notify(event: SessionEvent): void {
    outline = state;
    call(everything);
    if (!batchedEvents.has(event.type === 'statement' ? event.event.type : event.type)) drawOutline();
    else timer ??= setTimeout(drawOutline, drawnWithin);
  }

  return {
    getState: () => state,
    getOutline: () => outline,

    /**
     * The state changes at once; what follows from the change, after what follows from the changes before it. A
     * callback that causes another event thus finds the latest state, and hears of everything in order.
     */
    dispatch(event) {
      const before = state;
      const after = reduceSession(before, event);
      if (after === before) return false;
      state = after;
      // Several a second, and nothing but a bar and a count follows from it.
      if (isProgress(after, event)) {
        notifyOfProgress(event.id);
        return true;
      }
      onChange(after);
      unreported.push({ before, after, event });
      if (isReporting) return true;
      isReporting = true;
      try {
        for (let next = unreported.shift(); next; next = unreported.shift()) {
          notify(next.event);
          onReport(next.before, next.after, next.event);
        }
      } finally {
        isReporting = false;
      }
      return true;
    },

    subscribe(listener, topic = everything) {
      const some = listeners.get(topic) ?? new Set();
      listeners.set(topic, some.add(listener));
      return () => {
        some.delete(listener);
        if (some.size === 0) listeners.delete(topic);
      };
    },
  };
}
