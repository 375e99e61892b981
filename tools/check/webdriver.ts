import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A borrower's actions in a browser that supports WebDriver (W3C, "WebDriver"). Finding elements and texts waits up to
 * 15 seconds.
 */
export interface WebDriverBorrower {
  readonly open: (url: string) => Promise<void>;
  /** Runs a function's body in the page. */
  readonly run: (script: string) => Promise<unknown>;
  readonly see: (words: RegExp) => Promise<void>;
  readonly pick: (path: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly photograph: (path: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** The key of an element's reference (WebDriver, "web element identifier"). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const longest = 15_000;

/** @param driver URL of the browser's driver */
export async function createWebDriverBorrower(driver: string): Promise<WebDriverBorrower> {
  async function call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(`${driver}${path}`, init);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }

  const { sessionId } = (await call('POST', '/session', { capabilities: {} })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const run = (script: string, ...args: unknown[]): Promise<unknown> =>
    call('POST', `${session}/execute/sync`, { script, args });

  async function until<T>(goal: string, look: () => Promise<T | null>): Promise<T> {
    for (let waited = 0; waited < longest; waited += 100) {
      const found = await look();
      if (found !== null) return found;
      await pause(100);
    }
    throw new Error(
      `Waited in vain for ${goal}. The page says: ${String(await run('return document.body.innerText'))}`,
    );
  }
  const element = (goal: string, script: string, ...args: unknown[]): Promise<string> =>
    until(goal, async () => {
      const found = (await run(script, ...args)) as Record<string, string> | null;
      return found?.[elementKey] ?? null;
    });
  const bySelector = (selector: string): Promise<string> =>
    element(selector, 'return document.querySelector(arguments[0])', selector);
  const enter = async (id: string, text: string): Promise<unknown> =>
    call('POST', `${session}/element/${id}/value`, { text });

  return {
    open: async (url) => void (await call('POST', `${session}/url`, { url })),
    run,
    see: async (words) =>
      void (await until(String(words), async () =>
        words.test(String(await run('return document.body.innerText'))) ? true : null,
      )),
    pick: async (path) => void (await enter(await bySelector('input[type=file]'), path)),
    press: async (button) => {
      const id = await element(
        `the button ${button}`,
        'return [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === arguments[0]) ?? null',
        button,
      );
      await call('POST', `${session}/element/${id}/click`, {});
    },
    type: async (selector, text) => {
      const id = await bySelector(selector);
      await call('POST', `${session}/element/${id}/click`, {});
      await call('POST', `${session}/element/${id}/clear`, {});
      await enter(id, text);
    },
    photograph: async (path) =>
      writeFileSync(path, Buffer.from(String(await call('GET', `${session}/screenshot`)), 'base64')),
    leave: async () => void (await call('DELETE', session)),
  };
}
