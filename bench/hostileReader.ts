/** One process of `npm run bench -- hostile`: reads one hostile file with the built package, and prints its figures. */
import { readFileSync } from 'node:fs';
import { peakMemory, resetPeak, type Figures } from './hostileFigures.ts';

const [path = ''] = process.argv.slice(2);
const folder = `${process.cwd()}/dist`;
const { inspectPdf } = await import(`${folder}/preflight/inspectPdf.js`);
const { readStatement } = await import(`${folder}/preflight/readStatement.js`);
const { banks } = await import(`${folder}/banks/banks.js`);

const bytes = new Uint8Array(readFileSync(path));
resetPeak(process.pid);
const before = peakMemory(process.pid);
let longest = 0;
let last = performance.now();
const ticker = setInterval(() => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
}, 1);
await new Promise((resolve) => setTimeout(resolve, 20));
longest = 0;
const { encryption, damage } = await inspectPdf(bytes);
const { isScan, suggestion } = await readStatement(bytes, '', 'a.pdf', banks);
await new Promise((resolve) => setTimeout(resolve, 2));
clearInterval(ticker);
const megabytes = (peakMemory(process.pid) - before) / 1e6;
const verdict = [damage, encryption, isScan && 'scan', suggestion && 'bank'].filter(Boolean).join(', ');
console.log(JSON.stringify({ freeze: longest, megabytes, verdict } satisfies Figures));
