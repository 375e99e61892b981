// One process of `run.ts`: judges the files that its parent sends, one after the other, and answers with the results.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import type * as CheckPassword from '../../src/preflight/checkPassword.js';
import type * as ReadFirstPages from '../../src/pdf/text/readFirstPages.js';
import type * as InspectPdf from '../../src/preflight/inspectPdf.js';
import { askPdfjs, askQpdf, run, type Judgement } from './pdfJudges.ts';
import { faultOf, type Result } from './faultOf.ts';
import { measureRecall, type TextRecall } from './textRecall.ts';
import { mutate, type Mutation } from './mutations.ts';
import type { Variant } from './variants.ts';

/** A file, perhaps made into something else by qpdf, and what is done to it. */
export interface Job {
  readonly name: string;
  readonly path: string;
  readonly variant: Variant | null;
  /** Ways to damage it, with their seeds. */
  readonly mutants: readonly (readonly [Mutation, number])[];
}

const [folder = '.', hasQpdf, hasPoppler, keep] = process.argv.slice(2);
// pdf.js leaves rejections behind on damaged files, and one of them would end this process.
process.on('unhandledRejection', () => undefined);
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
// Not `runnerImport`, which is over before a module loads another one on demand.
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
const load = <Module>(name: string): Promise<Module> =>
  runner.import<Module>(join(import.meta.dirname, '../../src', name));
const { inspectPdf } = await load<typeof InspectPdf>('preflight/inspectPdf.ts');
const { checkPassword } = await load<typeof CheckPassword>('preflight/checkPassword.ts');
const { readFirstPages } = await load<typeof ReadFirstPages>('pdf/text/readFirstPages.ts');

process.on('message', (job: Job) => {
  judgeAll(job).then(
    (results) => process.send?.(results),
    (error: unknown) => {
      console.error(job.name, error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function judgeAll({ name, path, variant, mutants }: Job): Promise<readonly Result[]> {
  let source = path;
  if (variant) {
    source = join(folder, `variant-${process.pid}.pdf`);
    rmSync(source, { force: true });
    const { code } = await run('qpdf', [path, ...variant.args, source]);
    // 3: made, with warnings about the source. Otherwise it cannot be made: the source is damaged, or locked.
    if (code !== 0 && code !== 3) return [];
  }
  const bytes = new Uint8Array(readFileSync(source));
  const label = [name, ...(variant?.args ?? [])].join(' ');
  const judged = await judge(label, bytes, source, variant?.encryption ?? null, false);
  const results = [variant ? judged : { ...judged, text: await readText(bytes, source) }];
  for (const [mutation, seed] of mutants) {
    const mutant = mutate(bytes, mutation, seed);
    const target = join(folder, `mutant-${process.pid}.pdf`);
    writeFileSync(target, mutant);
    results.push(await judge(`${label} ${mutation} ${seed}`, mutant, target, null, true));
  }
  return results;
}

async function judge(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  made: Variant['encryption'],
  isMutant: boolean,
): Promise<Result> {
  const start = performance.now();
  const verdict = await inspectPdf(bytes);
  const time = performance.now() - start;
  const passwords =
    made && verdict.kind === 'pdf' && verdict.security ? await tryPasswords(verdict.security, made) : null;
  const [pdfjs, qpdf] = await Promise.all([askPdfjs(bytes), hasQpdf ? askQpdf(path) : null]);
  const ours = verdict.kind === 'pdf' ? verdict.encryption : 'not a PDF';
  const result = { name, ours, pdfjs, qpdf, made, isMutant, passwords, time, text: null };
  if (keep && faultOf(result)) copyFileSync(path, join(keep, `${name.replaceAll(/[^\w.-]+/g, '_')}.pdf`));
  return result;
}

/** Tries the passwords with which the variants are made, and others. */
async function tryPasswords(
  security: Parameters<typeof checkPassword>[0],
  made: Judgement,
): Promise<string | null> {
  const expected = { secret: made === 'opens' ? 'refused' : 'user', owner: 'owner', Wrong1: 'refused' };
  for (const [password, right] of Object.entries(expected)) {
    const answer = await checkPassword(security, password);
    const said = answer.outcome === 'opens' ? answer.as : answer.outcome;
    if (said !== right) return `password ${password}: ${said}, should be ${right}`;
  }
  return null;
}

/** Compares our text with that of poppler, where it is. */
async function readText(bytes: Uint8Array, path: string): Promise<TextRecall | null> {
  return hasPoppler ? measureRecall(path, (await readFirstPages(bytes)).texts) : null;
}
