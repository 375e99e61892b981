import { chromium, expect, test } from '@playwright/test';
import { join } from 'node:path';
import { launchOptions } from '../../tools/ci/launchOptions.ts';

const sample = (file: string): string => join(import.meta.dirname, '../../demo/statements', file);
const accepted = (count: number): string =>
  `document.querySelectorAll('[data-part=statement][data-state=accepted]').length === ${count}`;

// Uses the DevTools protocol, because Playwright disables the back/forward cache and loses a page that is restored
// from it.
test('a page restored from the back/forward cache continues its uploads', async ({ baseURL }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await Promise.all([devtools.send('Page.enable'), devtools.send('Runtime.enable')]);

  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
  const until = (expression: string): Promise<void> =>
    // During navigation, there is no page to query.
    expect.poll(() => evaluate(expression).catch(() => false), { timeout: 60_000 }).toBe(true);
  const pick = async (file: string): Promise<void> => {
    const expression = "document.querySelector('[data-statement-uploader] input[type=file]')";
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    await devtools.send('DOM.setFileInputFiles', { objectId: result.objectId ?? '', files: [sample(file)] });
  };

  await devtools.send('Page.navigate', { url: `${baseURL}/` });
  await until("document.querySelector('[data-statement-uploader]') !== null");
  await evaluate("addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })");
  await pick('hdfc-nov-jan.pdf');
  await until(accepted(1));

  // Firefox caches no page that listens for this event, so it is listened for only while something waits.
  const listeners = async (): Promise<unknown> => {
    const expression = 'getEventListeners(window).beforeunload?.length ?? 0';
    const { result } = await devtools.send('Runtime.evaluate', { expression, includeCommandLineAPI: true });
    return result.value;
  };
  expect(await listeners()).toBe(0);
  await pick('axis-password.pdf');
  await until("document.querySelector('[data-part=statement][data-state=locked]') !== null");
  expect(await listeners()).toBe(1);
  await evaluate("document.querySelector('[data-state=locked] [data-action=remove]').click()");
  await until("document.querySelector('[data-part=statement][data-state=locked]') === null");
  expect(await listeners()).toBe(0);

  await devtools.send('Page.navigate', { url: `${baseURL}/api/session` });
  await until("location.pathname === '/api/session'");
  await evaluate('history.back()');
  await until('window.cameBack === true');
  expect(await evaluate(accepted(1))).toBe(true);

  await pick('hdfc-feb-apr.pdf');
  await until(accepted(2));
  await browser.close();
});
