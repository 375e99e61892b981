import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/**
 * Returns the path of an existing Chromium: the one that `CHROMIUM_PATH` names, a system one, or Playwright's own;
 * `undefined` if there is none.
 *
 * @throws if `CHROMIUM_PATH` names a file that does not exist
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  return [...system, chromium.executablePath()].find((path) => existsSync(path));
}
