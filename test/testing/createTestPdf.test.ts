import { expect, it } from 'vitest';
import { banks } from '../../src/banks/banks.js';
import { readStatement } from '../../src/preflight/readStatement.js';
import { createTestPdf } from '../../src/testing/createTestPdf.js';

async function readBank(file: File): Promise<unknown> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await readStatement(bytes, '', file.name, banks)).suggestion;
}

it('names a bank that the widget detects, so that a test need not choose one', async () => {
  expect(await readBank(createTestPdf())).toMatchObject({ bank: 'hdfc', confidence: 'sure' });
});

it('names no bank where a test gives the text', async () => {
  expect(await readBank(createTestPdf('A page of a test'))).toBeNull();
});
