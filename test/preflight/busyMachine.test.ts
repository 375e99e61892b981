import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readStatement } from '../../src/preflight/readStatement.js';

it.each([
  ['icici-nov-apr.pdf', '', 'icici'],
  ['axis-password.pdf', 'MEER0107', 'axis'],
  ['kotak-password.pdf', '87654321', 'kotak'],
  ['baroda-twelve-months.pdf', '', 'baroda'],
])(
  'reads the bank of %s although other programs hold it up again and again',
  async (file, password, bank) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../demo/statements/${file}`, import.meta.url)));
    let reads = 0;
    let time = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => {
      reads += 1;
      time += reads % 20 === 0 ? 1_000 : 1;
      return time;
    });
    onTestFinished(() => {
      now.mockRestore();
    });
    const { suggestion } = await readStatement(bytes, password, file, banks);
    expect(suggestion).toMatchObject({ bank, confidence: 'sure' });
  },
);
