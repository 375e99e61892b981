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
