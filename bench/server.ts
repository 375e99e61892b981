/**
 * `npm run bench -- server`: measures uploads through the route and through a bare `http` pipe, alternating in one run.
 * Senders, route and API are separate processes. Writes the table in docs/scale.md.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { buildServerEntries } from './route/buildServerEntries.ts';

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '100' },
    mebibytes: { type: 'string', default: '25' },
    rounds: { type: 'string', default: '5' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const [loadBefore = 0] = loadavg();
const uploads = Number(values.uploads);
const rounds = Number(values.rounds);
const mebibyte = 1024 * 1024;
const size = Number(values.mebibytes) * mebibyte;
const folder = import.meta.dirname;

interface Process {
  readonly child: ChildProcess;
  readonly url: string;
}

interface Figures {
  readonly rss: number;
  readonly peak: number;
  readonly cpu: number;
}

async function start(script: string, argv: string[] = []): Promise<Process> {
  const child = fork(`${folder}/${script}`, argv, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, url: `http://127.0.0.1:${port}/` };
}

async function figures({ child }: Process): Promise<Figures> {
  child.send('figures');
  const [answer] = (await once(child, 'message')) as [Figures];
  return answer;
}

const boundary = '----WebKitFormBoundaryBenchmark0000';
const file = randomBytes(size);
const hash = createHash('sha256').update(file).digest('hex');
const field = (name: string, value: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const head = Buffer.from(
  `${field('session_id', 's')}${field('upload_type', 'PDF')}--${boundary}\r\n` +
    'Content-Disposition: form-data; name="file"; filename="march.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
);
const end = Buffer.from(`\r\n--${boundary}--\r\n`);

async function upload(url: string, agent: Agent): Promise<boolean> {
  const message = request(url, {
    method: 'POST',
    agent,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': head.length + file.length + end.length,
      // As the widget sends it: the fingerprint is part of the measured work.
      'idempotency-key': crypto.randomUUID(),
    },
  });
  message.write(head);
  message.write(file);
  message.end(end);
  const [response] = await once(message, 'response');
  const answer = JSON.parse(await text(response)) as { statement_id: string };
  return answer.statement_id === hash;
}

async function round(url: string, count: number): Promise<{ seconds: number; right: number }> {
  const agent = new Agent({ maxSockets: Infinity });
  const from = performance.now();
  const results = await Promise.all(Array.from({ length: count }, () => upload(url, agent)));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return { seconds, right: results.filter(Boolean).length };
}

const entries = await buildServerEntries();
const upstream = await start('route/upstream.ts');
const kinds = {
  'a bare pipe': 'pipe',
  'the route, as in the recipes for Node': 'node',
  "the route over the runtime's own `fetch`": 'runtime',
};
const results = new Map<string, { seconds: number[]; peak: number; right: number; cpu: number }>();
const subjects = new Map<string, Process & { idle: number }>();
for (const [kind, name] of Object.entries(kinds)) {
  const subject = await start('route/subject.ts', [name, upstream.url, entries]);
  // Code loaded with the first request does not count as memory of requests.
  await round(subject.url, 1);
  const { rss } = await figures(subject);
  subjects.set(kind, { ...subject, idle: rss });
  results.set(kind, { seconds: [], peak: 0, right: 0, cpu: 0 });
}
for (let index = 0; index < rounds; index += 1) {
  for (const [kind, subject] of subjects) {
    const before = await figures(subject);
    const { seconds, right } = await round(subject.url, uploads);
    const after = await figures(subject);
    const result = results.get(kind);
    if (!result) continue;
    result.seconds.push(seconds);
    result.right += right;
    result.cpu += after.cpu - before.cpu;
    result.peak = Math.max(result.peak, after.peak - subject.idle);
    console.log(
      kind,
      seconds.toFixed(2),
      's',
      `${right}/${uploads}`,
      `+${((after.peak - subject.idle) / mebibyte).toFixed(0)} MiB`,
      `cpu ${(after.cpu - before.cpu).toFixed(1)} s`,
    );
  }
}
for (const { child } of [...subjects.values(), upstream]) child.kill();

/** The median, because the best and worst rounds say little on a machine shared with other work. */
const median = (seconds: readonly number[]): number =>
  seconds.toSorted((one, other) => one - other)[Math.floor(seconds.length / 2)] ?? 0;
const gibibytes = (uploads * size) / 1024 ** 3;
const rows = [...results].map(([kind, { seconds, peak, right, cpu }]) => ({
  kind,
  rate: (uploads * size) / mebibyte / median(seconds),
  peak: peak / mebibyte,
  right: `${right} of ${uploads * rounds}`,
  cpu: cpu / rounds / gibibytes,
}));
const ratio = (route: number): string => ((rows[route]?.rate ?? 0) / (rows[0]?.rate ?? 1)).toFixed(2);
const table = [
  '| through | MiB/s | peak memory above idle | CPU seconds a GiB | files that arrived as they were sent |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ kind, rate, peak, right, cpu }) =>
      `| ${kind} | ${rate.toFixed(0)} | ${peak.toFixed(0)} MiB | ${cpu.toFixed(2)} | ${right} |`,
  ),
  '',
  `${uploads} uploads of ${values.mebibytes} MiB at once, in ${rounds} alternating rounds: the median rate, the highest peak, the average ` +
    `CPU time. The route reaches **${ratio(1)}** of the bare pipe's throughput, and ${ratio(2)} with the runtime's own \`fetch\`. ` +
    `Node ${process.versions.node}, ${availableParallelism()} cores, shared by senders, route and API; ` +
    `load before the run: ${loadBefore.toFixed(1)}.`,
].join('\n');
console.log(`\n${table}`);
if (!values['dry-run']) {
  const path = 'docs/scale.md';
  const [opening, closing] = ['<!-- bench:server -->', '<!-- /bench:server -->'];
  const document = readFileSync(path, 'utf8');
  const [before = ''] = document.split(opening);
  const after = document.split(closing)[1] ?? '';
  const options = { ...(await resolveConfig(path)), parser: 'markdown' };
  writeFileSync(path, await format(`${before}${opening}\n\n${table}\n\n${closing}${after}`, options));
}
