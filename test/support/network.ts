import { vi } from 'vitest';

/** What the device says about its connection, in Node, where there is no such thing. */
export interface DeviceNetwork {
  /** Sets `navigator.onLine`, and dispatches the event that goes with a change. */
  readonly setOnline: (online: boolean) => void;
}

/** Replaces `window` and `navigator` until `vi.unstubAllGlobals()`. */
export function stubNetwork(): DeviceNetwork {
  const window = new EventTarget();
  let onLine = true;
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', {
    get onLine() {
      return onLine;
    },
  });
  return {
    setOnline(online) {
      if (online === onLine) return;
      onLine = online;
      window.dispatchEvent(new Event(online ? 'online' : 'offline'));
    },
  };
}
