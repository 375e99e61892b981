import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A file of a room, what it imports, and whether lint must refuse that. */
const cases: readonly (readonly [file: string, from: string, verdict: 'refused' | 'allowed'])[] = [
  ['errors/a', '../session/Statement.js', 'refused'],
  ['errors/b', '../index.js', 'refused'],
  ['errors/c', 'zod/mini', 'refused'],
  ['banks/a', '../errors/UploadError.js', 'refused'],
  ['pdf/text/a', '../../banks/Bank.js', 'refused'],
  ['pdf/text/b', '../PdfFile.js', 'allowed'],
  ['platform/a', '../errors/UploadError.js', 'refused'],
  ['pdf/b', '../platform/webCrypto.js', 'allowed'],
  ['session/b', '../platform/webCrypto.js', 'refused'],
  ['preflight/d', '../platform/webCrypto.js', 'refused'],
  ['pdf/a', '../preflight/checkFile.js', 'refused'],
  ['zip/a', '../pdf/PdfFile.js', 'refused'],
  ['zip/b', '../errors/UploadError.js', 'refused'],
  ['transport/a', '../errors/UploadError.js', 'refused'],
  ['theme/a', 'zod', 'refused'],
  ['theme/b', 'react', 'allowed'],
  ['session/accounts/a', '../../banks/Bank.js', 'refused'],
  ['session/accounts/b', '../../errors/UploadError.js', 'allowed'],
  ['session/a', 'zod/mini', 'refused'],
  ['messages/a', '../components/widget/parts.js', 'refused'],
  ['preflight/a', '../bankconnect/retryAfter.js', 'refused'],
  ['preflight/b', '../pdf/PdfFile.js', 'allowed'],
  ['preflight/c', 'node:fs', 'refused'],
  ['preflight/d', '../zip/readDirectory.js', 'refused'],
  ['bankconnect/a', 'zod', 'refused'],
  ['bankconnect/b', 'zod/mini', 'allowed'],
  ['bankconnect/c', '../banks/Bank.js', 'refused'],
  ['uploader/a', 'react', 'refused'],
  ['uploader/b', '@tanstack/react-query', 'allowed'],
  ['uploader/d', '../zip/readDirectory.js', 'allowed'],
  ['uploader/c', '../messages/en.js', 'refused'],
  ['hooks/a', '../errors/UploadError.js', 'refused'],
  ['hooks/b', '../uploader/createUploader.js', 'allowed'],
  ['components/bank/a', '../../uploader/uploadQueue.js', 'refused'],
  ['components/bank/b', '../../uploader/UploaderOptions.js', 'allowed'],
  ['components/bank/c', '../../transport/Transport.js', 'refused'],
  ['components/bank/d', 'downshift', 'allowed'],
  ['components/bank/e', 'zod/mini', 'refused'],
  ['server/route/a', '../../session/Statement.js', 'refused'],
  ['server/route/b', 'node:fs', 'refused'],
  ['server/route/c', '../../bankconnect/retryAfter.js', 'allowed'],
  ['server/node/a', '../upload/UploadEncoder.js', 'refused'],
  ['server/node/b', '../index.js', 'allowed'],
  ['server/node/c', 'node:http', 'allowed'],
  ['server/node/d', 'zod', 'refused'],
  ['testing/sandbox/a', '../../pdf/PdfFile.js', 'refused'],
  ['testing/sandbox/b', '../pdf/readPdf.js', 'allowed'],
  ['testing/sandbox/c', '../../banks/loadBanks.js', 'allowed'],
];

const folder = mkdtempSync(join(tmpdir(), 'walls-'));
let report = '';

beforeAll(() => {
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  for (const [file, from] of cases) {
    const path = join(folder, 'src', `${file}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import type { Name } from '${from}';\nexport type Other = Name;\n`);
  }
  const oxlint = join(process.cwd(), 'node_modules/.bin/oxlint');
  report = spawnSync(oxlint, ['--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Oxlint ignores a pattern that its engine cannot compile, such as a look-ahead, without a word.
it.each(cases)('lint judges %s that imports the type of %s: %s', (file, _, verdict) => {
  const lines = report.split('\n').filter((line) => line.includes(`${file}.ts:`));
  const isRefused = lines.some((line) => line.includes('no-restricted-imports'));
  expect(isRefused ? 'refused' : 'allowed').toBe(verdict);
});
