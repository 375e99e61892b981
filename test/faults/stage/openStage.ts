import type { ConsoleMessage, Locator, Page } from 'playwright';
import type { Site } from './buildSite.ts';
import { createEndpoint, type Endpoint, type ScriptFault } from './createEndpoint.ts';
import { createLedger, type Ledger } from './createLedger.ts';
import { createProxy, type Proxy } from './createProxy.ts';
import type { LineFault } from '../cells/LineFault.ts';
import type { PageOptions } from './PageOptions.ts';
import type { ServerFault } from '../cells/ServerFault.ts';
import { shrink } from './statements.ts';

/** How a statement is sent, and whether its endpoint honors `Idempotency-Key`. */
export interface Setting {
  readonly uploadType: 'PDF' | 'BASE64';
  readonly honoursKeys: boolean;
}

/** The fault, and how often it occurs. */
export interface Trouble {
  readonly line?: LineFault | undefined;
  readonly server?: ServerFault | undefined;
  /** The endpoint is on another origin, and its responses lack CORS headers. */
  readonly cors?: true | undefined;
  /** What the site answers instead of the code that the widget loads when a file is picked. */
  readonly scripts?: ScriptFault | undefined;
  /** The number of requests that it affects. */
  readonly times: number;
}

/**
 * The widget in a new document with its own origin, proxy and server, for one cell.
 */
export interface Stage {
  readonly page: Page;
  readonly statement: Locator;
  readonly proxy: Proxy;
  readonly endpoint: Endpoint;
  readonly ledger: Ledger;
  /** Ends the fault, releases what is held, and resets all connections. */
  readonly heal: () => Promise<void>;
  /** Serves the scripts that are held back, and all others. */
  readonly serveScripts: () => void;
  readonly drop: (path: string) => Promise<void>;
  /** Errors and warnings of the console, without the browser's messages about failed requests. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * The value of `Math.random` for the retry delay's jitter: 0.6, 1.2 and 2.4 seconds.
 */
const pinnedRandom = 0.1;

/** Chromium logs every error response, every failed request, and every script that is none. */
const expected = /Failed to load (resource|module script)|blocked by CORS policy/;

/** Collects the page's errors and warnings until it is stopped. */
function listen(page: Page): { complaints: readonly string[]; stop: () => void } {
  const complaints: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    const complains = ['error', 'warning'].includes(message.type()) && !expected.test(message.text());
    if (complains) complaints.push(message.text());
  };
  const onError = (error: Error): void => void complaints.push(error.message);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  return {
    complaints,
    stop() {
      page.off('console', onConsole);
      page.off('pageerror', onError);
    },
  };
}

/**
 * Opens a {@link Stage}. Preloads all scripts, unless their absence is the fault. Closes all connections but `reused`
 * ones, so that the connection of the next upload is predictable.
 */
export async function openStage(
  page: Page,
  site: Site,
  setting: Setting,
  trouble: Trouble,
  {
    options = {},
    reused = 0,
  }: {
    readonly options?: Partial<PageOptions> | undefined;
    readonly reused?: number | undefined;
  } = {},
): Promise<Stage> {
  let left = trouble.times;
  let isOpen = false;
  const next = <Fault>(fault: Fault | undefined): Fault | null => {
    if (fault === undefined || left <= 0) return null;
    left -= 1;
    return fault;
  };
  const ledger = createLedger(setting.honoursKeys, shrink);
  const endpoint = await createEndpoint({
    site,
    ledger,
    next: () => next(trouble.server),
    scriptFault: () => (isOpen ? next(trouble.scripts) : null),
    allowsOrigin: () => next(trouble.cors) === null,
  });
  const proxy = await createProxy(endpoint.port, () => next(trouble.line));
  const elsewhere = trouble.cors ? await createProxy(endpoint.port, () => null) : null;

  const pageOptions: PageOptions = {
    sessionId: 'sandbox-session',
    endpoint: elsewhere ? `http://127.0.0.1:${elsewhere.port}/api/statements` : '/api/statements',
    uploadType: setting.uploadType,
    maxAttempts: 4,
    stallTimeout: 60_000,
    answerTimeout: 60_000,
    random: pinnedRandom,
    ...options,
  };
  const { complaints, stop } = listen(page);
  const query = encodeURIComponent(JSON.stringify(pageOptions));
  await page.goto(`http://127.0.0.1:${proxy.port}/?options=${query}`);
  const root = page.getByRole('region', { name: 'Upload bank statements' });
  await root.waitFor();
  if (!trouble.scripts) {
    await page.evaluate(`Promise.all(${JSON.stringify(site.scripts)}.map((path) => import(path)))`);
  }
  isOpen = true;
  proxy.closeIdle(reused);

  return {
    page,
    statement: root.locator('[data-part=statement]'),
    proxy: elsewhere ?? proxy,
    endpoint,
    ledger,
    complaints,
    async heal() {
      left = 0;
      await proxy.accept();
      await page.evaluate(() => window.faults.heal());
      proxy.cut();
    },
    serveScripts() {
      left = 0;
      endpoint.release();
    },
    drop: (path) => root.locator('input[type=file]').setInputFiles(path),
    async close() {
      // Active requests end with the document.
      await page.goto('about:blank');
      stop();
      await proxy.close();
      await elsewhere?.close();
      await endpoint.close();
    },
  };
}
