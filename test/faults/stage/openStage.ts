import type { ConsoleMessage, Locator, Page } from 'playwright';
import type { Site } from './buildSite.ts';
import { createEndpoint, type Endpoint } from './createEndpoint.ts';
import { createLedger, type Ledger } from './createLedger.ts';
import { createProxy, type Proxy } from './createProxy.ts';
import type { LineFault } from '../cells/LineFault.ts';
import type { PageOptions } from './PageOptions.ts';
import type { ServerFault } from '../cells/ServerFault.ts';
import { shrink } from './statements.ts';

/** How a statement travels, and what its endpoint makes of `Idempotency-Key`. */
export interface Setting {
  readonly uploadType: 'PDF' | 'BASE64';
  readonly honoursKeys: boolean;
}

/** What goes wrong, and how often. */
export interface Trouble {
  readonly line?: LineFault | undefined;
  readonly server?: ServerFault | undefined;
  /** The endpoint is on another origin, and does not let the page have its answers. */
  readonly cors?: true | undefined;
  /** How many requests it strikes. */
  readonly times: number;
}

/**
 * The widget in a fresh document of an origin of its own, a line, and a server behind it, for one cell and nobody else.
 */
export interface Stage {
  readonly page: Page;
  readonly statement: Locator;
  readonly proxy: Proxy;
  readonly endpoint: Endpoint;
  readonly ledger: Ledger;
  /** Nothing goes wrong from now on; what is held is let go of. */
  readonly heal: () => Promise<void>;
  readonly drop: (path: string) => Promise<void>;
  /** What the page's console complained of, the browser's own notes about failed requests left out. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * The widget waits a random part of a growing ceiling before it tries again: with this part, 0.2, 0.4 and 0.8 seconds.
 */
const pinnedRandom = 0.1;

/** Chromium notes every answer that is no success, and none at all. */
const expected = /Failed to load resource|blocked by CORS policy/;

/** Notes what the page complains of until it is stopped. */
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
 * Opens a {@link Stage}. Everything that the page loads later is there already, and no connection is left but `reused`
 * ones: what the next upload travels on is no matter of chance.
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
  await page.evaluate(`Promise.all(${JSON.stringify(site.scripts)}.map((path) => import(path)))`);
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
    drop: (path) => root.locator('input[type=file]').setInputFiles(path),
    async close() {
      // Whatever is still under way ends with the document.
      await page.goto('about:blank');
      stop();
      await proxy.close();
      await elsewhere?.close();
      await endpoint.close();
    },
  };
}
