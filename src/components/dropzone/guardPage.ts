/** Returns true if files are dragged or dropped, and not only a link or text. */
export function hasFiles({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Returns true if the element that an event is about, also in an open shadow root, matches a selector. */
export function isAbout(event: Event, selector: string): boolean {
  const target = event.composedPath().find((one) => one instanceof Element);
  return target instanceof Element && target.matches(selector);
}

/** Refuses what would replace the page. See {@link guardPage}. */
function refuse(event: DragEvent): void {
  const { defaultPrevented, dataTransfer, type } = event;
  if (defaultPrevented || !dataTransfer) return;
  const isFile = hasFiles(event);
  if (!isFile && !dataTransfer.types.includes('text/uri-list')) return;
  if (isFile && isAbout(event, 'input[type=file]:not(:disabled)')) return;
  // A browser dispatches `drop` on an editor without a word on `dragover`. It inserts a link, but opens a file.
  if ((!isFile || type === 'dragover') && isAbout(event, ':read-write')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}

const types = ['dragover', 'drop'] as const;

/**
 * Keeps a file or a link that misses every drop target from replacing the host's page: it is refused, and the pointer
 * shows that. Left alone is what the host has handled, what takes files or text by itself, and dragged text.
 * @returns a function that ends it
 */
export function guardPage(): () => void {
  const guard = new AbortController();
  const { signal } = guard;
  // On the way down, behind every listener that the host has added meanwhile.
  const goLast = (): void => {
    for (const type of types) {
      window.removeEventListener(type, refuse);
      window.addEventListener(type, refuse, { signal });
    }
  };
  for (const type of types) window.addEventListener(type, goLast, { capture: true, signal });
  return () => guard.abort();
}
