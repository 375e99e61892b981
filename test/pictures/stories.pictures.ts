import { readFileSync } from 'node:fs';
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
  // Its play function has come to its end, and the banks that it may have asked for are there.
  await page.waitForFunction(() =>
    // oxlint-disable-next-line no-underscore-dangle -- Storybook's name for it
    /^(completed|finished)$/.test(window.__STORYBOOK_PREVIEW__.currentRender.phase),
  );
  await expect(page.locator('input[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await Promise.all([document.fonts.load('1em Picture'), document.fonts.load('1em PictureArabic', 'ا')]);
    await document.fonts.ready;
    // A ring that is there or not by how fast the page was is no part of the picture; an open list is.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.ariaExpanded !== 'true') activeElement.blur();
  });
}

/** Attaches what lies below the first screen: a picture of the wrong height is told by nothing else. */
async function attachTallParts(page: Page): Promise<void> {
  const parts = await page.evaluate(() => ({
    body: [document.body.className, getComputedStyle(document.body).margin].join(' · '),
    below: [...document.querySelectorAll('body *')]
      .map((element) => ({ element, bottom: element.getBoundingClientRect().bottom }))
      .filter(({ bottom }) => bottom > window.innerHeight + 0.5)
      .map(
        ({ element, bottom }) => `${element.tagName}#${element.id}.${element.className} ends at ${bottom}`,
      ),
  }));
  await test.info().attach('below the first screen', {
    body: JSON.stringify(parts, null, 2),
    contentType: 'text/plain',
  });
}

for (const [name, story] of Object.entries(stories)) {
  for (const [device, width] of Object.entries(widths)) {
    for (const scheme of schemes) {
      test(`${name}, ${device}, ${scheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        await open(page, story, `scheme:${scheme}`);
        await attachTallParts(page);
        await expect(page).toHaveScreenshot(`${name} ${device} ${scheme}.png`.replaceAll(' ', '-'), {
          fullPage: true,
        });
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
    await expect(page).toHaveScreenshot(`${name} forced colours.png`.replaceAll(' ', '-'), {
      fullPage: true,
    });
  });
}

for (const [device, width] of Object.entries(widths)) {
  test(`Urdu from right to left, ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, 'languages--urdu', 'scheme:light');
    await expect(page).toHaveScreenshot(`urdu-${device}.png`, { fullPage: true });
  });
}
