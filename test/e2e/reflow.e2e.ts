import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { strayBoxes } from './pages/strayBoxes.ts';
import { passwordOf, sampleUpload } from './widget.ts';

const long = 'Account_Statement_2023-11-01_to_2024-04-30_HDFC_Bank_XXXXXXXX4321_final_version (2).pdf';

/** Runs `check` in every state that a borrower can reach. Queries by part, so that it works in any language. */
async function throughAllStates(page: Page, check: (state: string) => Promise<void>): Promise<void> {
  const part = (name: string) => page.locator(`[data-statement-uploader] [data-part=${name}]`);
  const pick = (...files: readonly ReturnType<typeof sampleUpload>[]) =>
    page.locator('[data-statement-uploader] input[type=file]').setInputFiles([...files]);
  await check('empty');
  await page.locator('summary').click();
  await check('help');

  await pick(sampleUpload('axis-password.pdf', `${long.slice(0, -4)}--slow-reading.pdf`));
  const password = part('password-form').locator('input');
  await expect(password).toBeVisible();
  await check('password asked for');
  for (const wrong of ['wrong', 'wrong again']) {
    await password.fill(wrong);
    await password.press('Enter');
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await expect(password).toHaveValue('');
  }
  await expect(part('password-form').locator('[data-action=send-anyway]')).toBeVisible();
  await check('password refused');
  await password.fill(passwordOf('axis-password.pdf'));
  await password.press('Enter');
  await expect(part('progress')).toHaveAttribute('data-state', 'processing');
  await check('being read');

  await pick(sampleUpload('no-bank.pdf'), sampleUpload('icici-scan.pdf', long));
  // It starts when the slow one is done.
  await expect(part('bank-picker')).toBeVisible();
  await expect(part('error')).toBeVisible();
  await check('bank asked for, and an error');
  const bank = part('bank-picker').getByRole('combobox');
  await bank.fill('co-operative');
  await expect(page.getByRole('option').first()).toBeVisible();
  await check('list of banks');
  await bank.fill('zzzzzz');
  await expect(page.getByRole('option')).toHaveCount(0);
  await check('no bank found');

  const accounts = [
    'hdfc-nov-jan.pdf',
    'icici-nov-apr.pdf',
    'idfc-other-banks.pdf',
    'baroda-twelve-months.pdf',
  ];
  await pick(...accounts.map((file) => sampleUpload(file, `${file.slice(0, -4)} ${long}`)));
  await expect(part('account')).toHaveCount(5);
  await expect(part('account').first().locator('[data-part=month]')).toHaveCount(24);
  await check('five accounts of 24 months');
}

/** Removes the host's content, and puts the widget into a column of this width. */
async function makeRoom(page: Page, width: string): Promise<void> {
  await page.evaluate((inlineSize) => {
    document.querySelector('#host')?.remove();
    document.body.style.margin = '0';
    const root = document.querySelector('#root');
    if (root instanceof HTMLElement) root.style.inlineSize = inlineSize;
  }, width);
}

const session = (): string => `two-years.${randomUUID()}`;

for (const locale of ['en-IN', 'ta-IN', 'ur-IN']) {
  test(`in ${locale}, nothing is clipped or scrolls horizontally in a column of 280 px or on a screen of 320 px`, async ({
    page,
    open,
  }) => {
    await open('clean', { locale, session: session() });
    await throughAllStates(page, async (state) => {
      for (const width of ['280px', '320px']) {
        await page.setViewportSize({ width: 320, height: 640 });
        await makeRoom(page, width);
        expect(await strayBoxes(page), `${state}, ${width}`).toEqual([]);
      }
    });
  });
}

test.describe('at 400 % of a screen of 1280 × 1024', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('nothing is clipped or scrolls horizontally', async ({ page, open }) => {
    await open('clean', { session: session() });
    await makeRoom(page, 'auto');
    await throughAllStates(page, async (state) => expect(await strayBoxes(page), state).toEqual([]));
  });
});

test('nothing is clipped with the text spacing of WCAG 1.4.12', async ({ page, open }) => {
  await open('clean', { session: session() });
  await page.setViewportSize({ width: 360, height: 640 });
  await makeRoom(page, 'auto');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await throughAllStates(page, async (state) => expect(await strayBoxes(page), state).toEqual([]));
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every touch target is at least 44 px wide and high', async ({ page, open }) => {
    await open('clean', { session: session() });
    await makeRoom(page, 'auto');
    await throughAllStates(page, async (state) => {
      const small = await page
        .locator('[data-statement-uploader] :is(button, input, summary, [role=option]):visible')
        .evaluateAll((targets) =>
          targets
            .map((target) => ({ text: target.textContent || target.id, box: target.getBoundingClientRect() }))
            .filter(({ box }) => box.width < 44 || box.height < 44)
            .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
        );
      expect(small, state).toEqual([]);
    });
  });
});
