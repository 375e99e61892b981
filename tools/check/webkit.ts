/**
 * `npm run check -- webkit`: tests the main journey in WebKit, the engine of every browser on an iPhone. Uses
 * WebKitGTK's own driver, because the builds of test runners come from sources other than npm and Debian; fails with a
 * message if it is not installed. Saves pictures in `.cache/webkit`.
 */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../demo/statements/manifest.json' with { type: 'json' };
import { createWebDriverBorrower, type WebDriverBorrower } from './webdriver.ts';

const pictures = '.cache/webkit';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await pause(100);
  }
  throw new Error('Nothing listens.');
}

const children: ChildProcess[] = [];
function start(program: string, argv: readonly string[]): void {
  const child = spawn(program, argv, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    console.error(`There is no ${program} here. On Debian: apt-get install webkit2gtk-driver xvfb xauth`);
    process.exit(1);
  });
  children.push(child);
}

const sample = (file: string): string => `${process.cwd()}/demo/statements/${file}`;
const passwordOf = (file: string): string => {
  const password = manifest.find((one) => one.file === file)?.password;
  if (password === undefined) throw new Error(`${file} has no password.`);
  return password;
};

/**
 * Lists every computed property of every visible element. Elements for screen readers only come and go by themselves.
 */
const readLooks = `return [...document.querySelectorAll('[data-statement-uploader], [data-statement-uploader] :not(.su-heard, .su-heard *)')].map((element) => {
  const style = getComputedStyle(element);
  const name = element.tagName.toLowerCase() + '.' + element.getAttribute('class') + '[' + element.getAttribute('data-part') + ']';
  return [...style].filter((property) => !property.startsWith('--')).map((property) => name + ' ' + property + ': ' + style.getPropertyValue(property));
}).flat()`;

/** Removes the stylesheet's rules that undo the host app's (`all: revert-layer`), and returns their number. */
const dropGuard = `let dropped = 0;
for (const { cssRules, ownerNode } of document.styleSheets)
  for (let index = cssRules.length - 1; index >= 0; index -= 1)
    if (cssRules[index].selectorText?.includes(':not(i i')) { ownerNode.sheet.deleteRule(index); dropped += 1; }
return dropped`;

async function handOver(borrower: WebDriverBorrower): Promise<void> {
  await borrower.run(
    'window.failures = []; addEventListener("error", ({ message }) => window.failures.push(message))',
  );
  await borrower.pick(sample('hdfc-nov-jan.pdf'));
  await borrower.see(/Still needed: Feb\s–\sApr 2024/);
  await borrower.pick(sample('hdfc-feb-apr.pdf'));
  await borrower.see(/All months received/);

  for (const [index, file] of ['axis-password.pdf', 'kotak-password.pdf', 'sbi-password.pdf'].entries()) {
    await borrower.pick(sample(file));
    await borrower.see(/needs a password/);
    await borrower.type('input[type=password]', 'wrong');
    await borrower.press('Unlock');
    await borrower.see(/that did not open it/i);
    await borrower.type('input[type=password]', passwordOf(file));
    await borrower.press('Unlock');
    await borrower.see(new RegExp(`${index + 3} of ${index + 3} received`));
  }

  await borrower.pick(sample('icici-scan.pdf'));
  await borrower.see(/This looks like a scan or photo/);
  await borrower.pick(sample('no-bank.pdf'));
  await borrower.see(/We could not tell which bank this is from/);
  await borrower.type('input[role=combobox]', 'state bank of ind');
  await borrower.see(/State Bank of India/);
}

const [demoPort, driverPort] = [await freePort(), await freePort()];
const demo = `http://127.0.0.1:${demoPort}/`;
const driver = `http://127.0.0.1:${driverPort}`;
mkdirSync(pictures, { recursive: true });
start(process.execPath, ['demo/start.ts', '--port', String(demoPort)]);
start('xvfb-run', ['-a', '-s', '-screen 0 1400x1500x24', 'WebKitWebDriver', `--port=${driverPort}`]);
try {
  await Promise.all([answers(demo), answers(`${driver}/status`)]);
  const borrower = await createWebDriverBorrower(driver);
  try {
    for (const uploadType of ['PDF', 'BASE64']) {
      await borrower.open(`${demo}?uploadType=${uploadType}`);
      await handOver(borrower);
      await borrower.photograph(`${pictures}/${uploadType}.png`);
      assert.deepEqual(await borrower.run('return window.failures'), []);
      console.log(
        `sent as ${uploadType}: missing months, three kinds of encryption, a scan, the bank picker`,
      );
    }
    const before = (await borrower.run(readLooks)) as string[];
    assert.notEqual(await borrower.run(dropGuard), 0);
    const after = new Set((await borrower.run(readLooks)) as string[]);
    assert.deepEqual(
      before.filter((line) => !after.has(line)),
      [],
    );
    console.log(
      `where the host has no rules, taking them back changes none of ${before.length} computed properties`,
    );
    console.log(String(await borrower.run('return navigator.userAgent')));
  } finally {
    await borrower.leave();
  }
} finally {
  for (const { pid } of children) if (pid !== undefined) process.kill(-pid);
}
