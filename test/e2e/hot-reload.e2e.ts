import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { sampleUpload } from './widget.ts';

/** A host's page on a dev server, and its pending uploads. */
interface Development {
  readonly url: string;
  readonly uploads: readonly ServerResponse[];
  /** Saves the host's component with another heading. */
  readonly edit: (heading: string) => void;
}

function hostWith(heading: string): string {
  return `import { StatementUploader } from 'statement-uploader';
import 'statement-uploader/styles.css';
export function HotReloadHost() {
  return <main><h1>${heading}</h1><StatementUploader sessionId="s" endpoint="/api/statements" /></main>;
}
`;
}

const main = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HotReloadHost } from './HotReloadHost';
createRoot(document.body.appendChild(document.createElement('div'))).render(<StrictMode><HotReloadHost /></StrictMode>);
`;

const test = base.extend<{ development: Development }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright requires an object pattern
  development: async ({}, provide) => {
    const cache = join(import.meta.dirname, '../../.cache');
    mkdirSync(cache, { recursive: true });
    const root = mkdtempSync(join(cache, 'hot-reload-'));
    const edit = (heading: string) => writeFileSync(join(root, 'HotReloadHost.tsx'), hostWith(heading));
    edit('Before');
    writeFileSync(join(root, 'main.tsx'), main);
    writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="/main.tsx"></script>');
    const uploads: ServerResponse[] = [];
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'error',
      cacheDir: join(root, 'vite'),
      plugins: [
        react(),
        {
          name: 'endpoint',
          configureServer({ middlewares }) {
            middlewares.use('/api/statements', (request, response) => {
              request.resume().on('end', () => uploads.push(response));
            });
          },
        },
      ],
      server: { host: '127.0.0.1' },
    });
    await server.listen();
    await provide({ url: server.resolvedUrls?.local[0] ?? '', uploads, edit });
    await server.close();
    rmSync(root, { recursive: true });
  },
});

test('hot reload during an upload neither loses nor resends the statement', async ({
  page,
  development: { url, uploads, edit },
}) => {
  await page.goto(url);
  const statements = page.locator('[data-part=statement]');
  await page.locator('input[type=file]').setInputFiles(sampleUpload('icici-nov-apr.pdf'));
  await expect(statements).toHaveAttribute('data-state', 'processing');
  await expect.poll(() => uploads.length).toBe(1);

  await page.evaluate('document.body.dataset.page = "same"');
  edit('After');
  await expect(page.getByRole('heading', { name: 'After' })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-page', 'same');
  await expect(statements).toHaveAttribute('data-state', 'processing');

  for (const response of uploads) {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ statement_id: 'one', account_id: 'account' }));
  }
  await expect(statements).toHaveAttribute('data-state', 'accepted');
  expect(uploads).toHaveLength(1);
});
