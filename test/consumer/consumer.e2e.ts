import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { createSandbox } from '../../src/testing/index.js';
import { serveApp } from '../support/serve-app.ts';

const repository = join(import.meta.dirname, '../..');
const statements = join(repository, 'demo/statements');
const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

/** npm tells the scripts that it runs about their project; an npm of another project must not hear that. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** A fresh Vite app in an empty folder, with the packed package installed from the registry's point of view. */
const test = base.extend<{ react: string; app: string }>({
  react: ['19', { option: true }],
  app: async ({ react }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
    run('npm', ['pack', '--silent', '--pack-destination', folder], repository);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    cpSync(join(import.meta.dirname, 'app'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name: 'fresh-app',
        private: true,
        type: 'module',
        dependencies: {
          react: `^${react}.0.0`,
          'react-dom': `^${react}.0.0`,
          'statement-uploader': `file:./${tarball}`,
        },
        devDependencies: {
          '@types/react': `^${react}.0.0`,
          '@types/react-dom': `^${react}.0.0`,
          typescript: devDependencies.typescript,
          vite: devDependencies.vite,
        },
      }),
    );
    run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

for (const react of ['18', '19']) {
  test.describe(`in a fresh app with React ${react}`, () => {
    test.use({ react });

    test('the package compiles strictly, renders on a server, and completes the journey', async ({
      app,
      page,
    }) => {
      run('node_modules/.bin/tsc', ['-p', '.'], app);

      const rendered = JSON.parse(run('node', ['server-render.mjs'], app));
      expect(rendered.names).toEqual([
        'StatementUploader',
        'TransportError',
        'checkPassword',
        'en',
        'inspectPdf',
        'parts',
        'useStatementUploader',
        'xhrTransport',
      ]);
      expect(rendered.html).toContain('aria-label="Upload bank statements"');

      run('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], app);
      const server = await serveApp(join(app, 'dist'), createSandbox());

      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('400')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));

      await page.goto(`${server.url}/?session=sandbox-session.react-${react}`);
      await expect(page.locator('#root')).toHaveAttribute('data-react', new RegExp(`^${react}\\.`));
      const widget = page.getByRole('region', { name: 'Upload bank statements' });
      const input = widget.locator('input[type=file]');
      const manifest: { file: string; password?: string }[] = JSON.parse(
        readFileSync(join(statements, 'manifest.json'), 'utf8'),
      );
      const locked = manifest.find(({ password }) => password !== undefined);
      if (!locked?.password) throw new Error('The manifest names no statement with a password.');

      await input.setInputFiles(join(statements, locked.file));
      await widget.getByLabel('PDF password').fill('not-the-password');
      await widget.getByRole('button', { name: 'Unlock' }).click();
      await expect(widget.getByText('that did not open it')).toBeVisible();
      await widget.getByLabel('PDF password').fill(locked.password);
      await widget.getByRole('button', { name: 'Unlock' }).click();
      await expect(widget.locator('[data-part=statement]')).toHaveAttribute('data-state', 'accepted');
      await expect(widget.locator('[data-part=month][data-state=received]').first()).toBeVisible();
      expect(complaints).toEqual([]);
      await server.close();
    });
  });
}
