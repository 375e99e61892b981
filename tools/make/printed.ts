/**
 * Lists the statements of `test/preflight/statements`, which real programs printed, in `manifest.json`: what a reader
 * should find in each. Prints those of Chromium that are missing, and writes `.cache/printed/*.html` and `*.json`, from
 * which wkhtmltopdf, Apache FOP, ReportLab, TCPDF, FPDF, jsPDF, pdf-lib and pdfmake printed theirs. These are kept: the
 * project does not have the programs.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { launchOptions } from '../ci/launchOptions.ts';
import { printedForms } from '../statements/printed/forms.ts';
import { toHtml } from '../statements/printed/toHtml.ts';

const folder = new URL('../../test/preflight/statements/', import.meta.url);
const cache = new URL('../../.cache/printed/', import.meta.url);
const ofChromium = new Set(['city-union', 'boi-letters', 'ujjivan']);

mkdirSync(folder, { recursive: true });
mkdirSync(cache, { recursive: true });
for (const form of printedForms) {
  writeFileSync(new URL(`${form.name}.html`, cache), toHtml(form));
  writeFileSync(new URL(`${form.name}.json`, cache), JSON.stringify(form));
}
const missing = printedForms.filter(
  ({ name }) => ofChromium.has(name) && !existsSync(new URL(`chromium.${name}.pdf`, folder)),
);
if (missing.length > 0) {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  for (const form of missing) {
    await page.setContent(toHtml(form));
    writeFileSync(new URL(`chromium.${form.name}.pdf`, folder), await page.pdf({ format: 'A4' }));
  }
  await browser.close();
}

const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.pdf'))
  .toSorted()
  .map((file) => {
    const [program = '', name = ''] = file.split('.');
    const form = printedForms.find((one) => one.name === name);
    if (!form) throw new Error(`${file} is of no form.`);
    const { bank, from, to } = form;
    return { file, program, bank, from, to, password: program === 'tcpdf' ? 'Asha1990' : '' };
  });
const options = await resolveConfig(folder);
const manifest = await format(JSON.stringify(entries), { ...options, parser: 'json' });
writeFileSync(new URL('manifest.json', folder), manifest);
