import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

/**
 * Fonts of the tests' own, because no two machines have the same ones: Latin, and Arabic for what is written from right
 * to left.
 */
const latin = fontFace(
  'Picture',
  import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
);
const arabic = fontFace(
  'PictureArabic',
  import.meta
    .resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
);

function fontFace(family: string, file: string): string {
  const data = readFileSync(new URL(file)).toString('base64');
  return `@font-face { font-family: ${family}; src: url(data:font/woff2;base64,${data}); font-weight: 100 900; }`;
}

const styles = `
  ${latin}
  ${arabic}
  [data-statement-uploader] { --su-font-family: Picture, PictureArabic !important; }
  /* What is out of sight is in the picture too. */
  [data-statement-uploader] [data-part] { content-visibility: visible !important; }
`;

declare global {
  interface Window {
    /** Storybook's own: how far the story is. */
    readonly __STORYBOOK_PREVIEW__: { readonly currentRender: { readonly phase: string } };
  }
}

const widths = { phone: 360, desktop: 860 } as const;
const schemes = ['light', 'dark'] as const;

const stories = {
  empty: 'states--empty',
  dragging: 'states--dragging',
  'every status': 'states--every-status',
  'two accounts': 'summary--two-accounts',
  'two years': 'summary--two-years',
  complete: 'summary--complete',
  'session ends': 'session--ends-soon',
  'bank picker': 'bank-picker--former-name',
} as const;

async function open(page: Page, story: string, globals: string): Promise<void> {
  await page.goto(`/iframe.html?viewMode=story&id=${story}&globals=${globals}`);
  await page.addStyleTag({ content: styles });
  await page.locator('[data-statement-uploader]').waitFor();
  // The play function has ended, and the banks that it may have asked for are there.
  await page.waitForFunction(() =>
    // oxlint-disable-next-line no-underscore-dangle -- Storybook's name for it
    /^(completed|errored|finished)$/.test(window.__STORYBOOK_PREVIEW__.currentRender.phase),
  );
  // Storybook replaces the page by the error of a story that failed; such a page is 16 pixels higher than the viewport.
  await expect(page.locator('#error-message'), 'the story did not fail').toHaveText('');
  await expect(page.locator('input[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await Promise.all([document.fonts.load('1em Picture'), document.fonts.load('1em PictureArabic', 'ا')]);
    await document.fonts.ready;
    // A ring that is there or not by how fast the page was is no part of the picture; an open list is.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.ariaExpanded !== 'true') activeElement.blur();
  });
}

/** Returns the fonts of the machine that the page shows text in, with the element's name. */
async function findSystemFonts(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const found = await Promise.all(
    nodeIds.map(async (nodeId) => {
      // An element that has gone meanwhile, such as an announcement, shows no text.
      const { fonts } = await session
        .send('CSS.getPlatformFontsForNode', { nodeId })
        .catch(() => ({ fonts: [] }));
      return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    }),
  );
  await session.detach();
  return [...new Set(found.flat())];
}

/** The browser that the baselines were taken with. Written together with them. */
const takenWith = new URL('baselines/browser.json', import.meta.url);

interface BrowserBuild {
  /** Of Chromium. Minor versions draw alike. */
  readonly major: number;
  readonly platform: string;
}

/**
 * Compares the page with its baseline. Where another major version of Chromium, or another platform, draws something
 * differently, the test is skipped and says why: only the browser that took the baselines can tell a fault from a
 * difference between browsers.
 */
async function expectPicture(page: Page, name: string): Promise<void> {
  expect(await findSystemFonts(page), 'fonts of this machine in the picture').toEqual([]);
  const build: BrowserBuild = {
    major: Number.parseInt(page.context().browser()?.version() ?? '', 10),
    platform: process.platform,
  };
  if (test.info().config.updateSnapshots === 'all') {
    writeFileSync(takenWith, `${JSON.stringify(build, null, 2)}\n`);
  }
  const baseline = JSON.parse(readFileSync(takenWith, 'utf8')) as BrowserBuild;
  const isSameBrowser = baseline.major === build.major && baseline.platform === build.platform;
  try {
    await expect(page).toHaveScreenshot(name, { fullPage: true });
  } catch (error) {
    const [theirs, ours] = [baseline, build].map(({ major, platform }) => `Chromium ${major} on ${platform}`);
    test.skip(!isSameBrowser, `The baselines were taken with ${theirs}; ${ours} draws this one differently.`);
    throw error;
  }
}

for (const [name, story] of Object.entries(stories)) {
  for (const [device, width] of Object.entries(widths)) {
    for (const scheme of schemes) {
      test(`${name}, ${device}, ${scheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        await open(page, story, `scheme:${scheme}`);
        await expectPicture(page, `${name} ${device} ${scheme}.png`.replaceAll(' ', '-'));
      });
    }
  }
}

for (const [name, story] of Object.entries({
  'every status': stories['every status'],
  'two accounts': stories['two accounts'],
})) {
  test(`${name}, forced colours`, async ({ page }) => {
    await page.setViewportSize({ width: widths.desktop, height: 700 });
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, story, 'scheme:light');
    await expectPicture(page, `${name} forced colours.png`.replaceAll(' ', '-'));
  });
}

for (const [device, width] of Object.entries(widths)) {
  test(`Urdu from right to left, ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, 'languages--urdu', 'scheme:light');
    await expectPicture(page, `urdu-${device}.png`);
  });
}
