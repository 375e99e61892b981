/** Takes the README's pictures from the demo. Build first (`npm run build`). */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from '../ci/launchOptions.ts';

const port = '4899';
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });

const demo = spawn(process.execPath, ['demo/start.ts', '--port', port, '--reading-time', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => demo.stdout.once('data', resolve));

const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 420, height: 900 }, deviceScaleFactor: 2 });
  await page.goto(`http://127.0.0.1:${port}/?scheme=light`);
  const widget = page.getByRole('region', { name: 'Upload bank statements' });
  const input = widget.locator('input[type=file]');
  await input.setInputFiles('demo/statements/hdfc-nov-jan.pdf');
  await widget.getByText('Still needed').waitFor();
  await input.setInputFiles('demo/statements/axis-password.pdf');
  await widget.getByLabel('PDF password').waitFor();
  await page.mouse.move(0, 0);
  await widget.screenshot({ path: `${folder}/widget.png`, animations: 'disabled' });
} finally {
  await browser.close();
  demo.kill();
}
