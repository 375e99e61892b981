/** The part of Node's `process` that is used here; browsers have none. */
interface Emitter {
  readonly on: (event: 'unhandledRejection', listener: (reason: unknown) => void) => unknown;
  readonly off: (event: 'unhandledRejection', listener: (reason: unknown) => void) => unknown;
  readonly listenerCount: (event: 'unhandledRejection') => number;
}

function isEmitter(value: unknown): value is Emitter {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['on', 'off', 'listenerCount'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}

/**
 * Returns whether pdf.js created this error: it does so without `Error`'s constructor, so that its errors have no own
 * `stack`.
 */
function isFromPdfjs(reason: unknown): boolean {
  return reason instanceof Error && !Object.hasOwn(reason, 'stack') && /Exception$|Error$/.test(reason.name);
}

function onNode(reason: unknown): void {
  const node: unknown = Reflect.get(globalThis, 'process');
  // Any listener, including this one, keeps Node from ending the process: do what Node would have done.
  if (isFromPdfjs(reason) || (isEmitter(node) && node.listenerCount('unhandledRejection') > 1)) return;
  setTimeout(() => {
    throw reason;
  });
}

function inBrowser(event: Event): void {
  if (isFromPdfjs(Reflect.get(event, 'reason'))) event.preventDefault();
}

let running = 0;

function listen(on: boolean): void {
  const node: unknown = Reflect.get(globalThis, 'process');
  if (isEmitter(node)) node[on ? 'on' : 'off']('unhandledRejection', onNode);
  if (typeof globalThis.addEventListener !== 'function') return;
  if (on) globalThis.addEventListener('unhandledrejection', inBrowser);
  else globalThis.removeEventListener('unhandledrejection', inBrowser);
}

/**
 * Runs a function that uses pdf.js. On some damaged files, pdf.js leaves a rejected promise unhandled
 * (`Catalog.getPageDict` of 5.6), which ends a Node process and reaches a page's error reporter. Suppresses such
 * rejections and lets all others through.
 */
export async function guardRejections<T>(run: () => Promise<T>): Promise<T> {
  if (running === 0) listen(true);
  running += 1;
  try {
    return await run();
  } finally {
    // Unhandled rejections are reported a turn later.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    running -= 1;
    if (running === 0) listen(false);
  }
}
