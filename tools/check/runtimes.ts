/**
 * `npm run check -- runtimes`: tests the server entry in Node 20, 22 and 24, Bun and Deno, each with its own server.
 * The API must receive an uploaded statement unchanged, which its hash shows. The same upload with the same key must be
 * answered without being forwarded; with another key, it must be forwarded. Installs the runtimes from npm, some 150
 * MB, into a temporary folder.
 */
import assert from 'node:assert/strict';
import { execFileSync, fork, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

const { platform, arch } = process;
const [bunArch, libc] = [arch === 'arm64' ? 'aarch64' : arch, platform === 'linux' ? '-glibc' : ''];
/** Packages that contain only the executable. The packages that users install download it in a script. */
const runtimes = [
  { name: 'Node', alias: 'node20', spec: `npm:node-${platform}-${arch}@20`, program: 'bin/node', argv: [] },
  { name: 'Node', alias: 'node22', spec: `npm:node-${platform}-${arch}@22`, program: 'bin/node', argv: [] },
  { name: 'Node', alias: 'node24', spec: `npm:node-${platform}-${arch}@24`, program: 'bin/node', argv: [] },
  { name: 'Bun', alias: 'bun', spec: `npm:@oven/bun-${platform}-${bunArch}@1`, program: 'bin/bun', argv: [] },
  {
    name: 'Deno',
    alias: 'deno',
    spec: `npm:@deno/${platform}-${arch}${libc}@2`,
    program: 'deno',
    argv: ['run', '--allow-net', '--allow-env'],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
const file = randomBytes(25 * 1024 * 1024);
const hash = createHash('sha256').update(file).digest('hex');

async function upload(url: string, key: string): Promise<{ id: unknown; isReplayed: boolean }> {
  const body = new FormData();
  body.append('session_id', 's');
  body.append('upload_type', 'PDF');
  body.append('file', new Blob([file]), 'march.pdf');
  const response = await fetch(url, { method: 'POST', body, headers: { 'idempotency-key': key } });
  const { statement_id: id } = (await response.json()) as { statement_id?: unknown };
  return { id, isReplayed: response.headers.get('idempotency-replayed') === 'true' };
}

async function check(program: string, argv: string[], upstream: string): Promise<void> {
  const child = spawn(program, [...argv, join(folder, 'server.mjs'), upstream], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const url = `http://127.0.0.1:${/\d+$/.exec(line)?.[0] ?? ''}/`;
    assert.deepEqual(await upload(url, 'one'), { id: hash, isReplayed: false });
    assert.deepEqual(await upload(url, 'one'), { id: hash, isReplayed: true });
    assert.deepEqual(await upload(url, 'two'), { id: hash, isReplayed: false });
  } finally {
    child.kill();
  }
}

await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: join(import.meta.dirname, 'runtimeServer.ts'),
    target: 'es2022',
    minify: false,
    outDir: folder,
    emptyOutDir: false,
    rollupOptions: { output: { entryFileNames: 'server.mjs' } },
  },
});
execFileSync(
  'npm',
  [
    'install',
    '--silent',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    ...runtimes.map(({ alias, spec }) => `${alias}@${spec}`),
  ],
  { stdio: 'inherit' },
);
const upstream = fork(join(import.meta.dirname, '../../bench/route/upstream.ts'));
const [{ port }] = (await once(upstream, 'message')) as [{ port: number }];
for (const { name, alias, program, argv } of runtimes) {
  const home = join(folder, 'node_modules', alias);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  await check(join(home, program), argv, `http://127.0.0.1:${port}/`);
  console.log(`${name} ${version}: sent on, and answered again from what was kept`);
}
upstream.kill();
rmSync(folder, { recursive: true });
