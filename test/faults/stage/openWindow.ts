import type { Browser, Page } from 'playwright';

/** Opens a window for cells: each cell has its own document, origin and server, and may reuse the window. */
export async function openWindow(browser: Browser): Promise<Page> {
  const page = await (
    await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 320, height: 400 } })
  ).newPage();
  page.setDefaultTimeout(240_000);
  // A page with an upload under way asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

/** Runs a cell in a window of its own whose clock can be put forward. Until then, it keeps the time. */
export async function withClock<T>(page: Page, run: (page: Page) => Promise<T>): Promise<T> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The window has no browser.');
  const own = await openWindow(browser);
  try {
    await own.clock.install();
    return await run(own);
  } finally {
    await own.context().close();
  }
}
