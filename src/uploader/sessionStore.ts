import type { SessionEvent, StatementEvent } from '../session/SessionEvent.js';

/** Something to be done in a moment. */
export interface DelayedCall {
  /** Does it, once for all calls until then. */
  readonly call: () => void;
  /** Does it no more: it has become needless. */
  readonly clear: () => void;
}

/** Makes a {@link DelayedCall}. `delay` is in milliseconds, from the first call on. */
export function createDelayedCall(run: () => void, delay: number): DelayedCall {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = null;
        run();
      }, delay);
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

type StoreEventType = (SessionEvent | StatementEvent)['type'];

const batchedEvents: ReadonlySet<StoreEventType> = new Set(['added', 'checked', 'started', 'progressed']);

/**
 * Whether the next step often follows in no time: from the pick to the request, and from its last byte to a quick
 * answer. Such steps are drawn together. Each one drawn by itself would hold the request up by a render and a frame.
 */
export function isBatchedEvent(type: StoreEventType): boolean {
  return batchedEvents.has(type);
}

/** Those who want to be told, by what they want to be told of. */
export interface Emitter {
  /** Returns the way to take it off again. */
  readonly add: (topic: string, listener: () => void) => () => void;
  readonly call: (...topics: readonly string[]) => void;
}

/** Makes {@link Emitter}: what nobody listens to costs nothing, however many listen to something else. */
export function createEmitter(): Emitter {
  const byTopic = new Map<string, Set<() => void>>();
  return {
    add(topic, listener) {
      const listeners = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byTopic.delete(topic);
      };
    },
    call(...topics) {
      for (const topic of topics) for (const listener of byTopic.get(topic) ?? []) listener();
    },
  };
}
