import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTestPdf } from '../../../src/testing/createTestPdf.js';
import { accepting, refusing, startEngine } from '../../support/engine.ts';

const accepted = accepting({ identity: { name: 'Ravi Synthetic' } });
const refusal = refusing('STATEMENT_UNSUPPORTED_FORMAT');

function pdf(name: string, content: string): File {
  return createTestPdf(content, name);
}

describe('a duplicate whose original is removed', () => {
  it('is sent, and only one of several', async () => {
    const { addFiles, reached, requests, nextRequest, remove } = startEngine();
    addFiles([pdf('a.pdf', 'same'), pdf('b.pdf', 'same'), pdf('c.pdf', 'same')]);
    await nextRequest();
    await reached('failed', 1);
    await reached('failed', 2);
    remove((await reached('uploading', 0)).id);
    (await nextRequest()).answer(accepted);
    expect(await reached('accepted', 0)).toMatchObject({ file: { name: 'b.pdf' } });
    expect(await reached('failed', 1)).toMatchObject({ error: { code: 'file-duplicate' } });
    expect(requests).toHaveLength(2);
  });

  it('asks for its password, with which it is sent', async () => {
    const { addFiles, reached, nextRequest, remove, submitPassword, requests } = startEngine();
    const bytes = readFileSync(new URL('../../../demo/statements/axis-password.pdf', import.meta.url));
    addFiles([new File([bytes], 'a.pdf'), new File([bytes], 'b.pdf')]);
    await reached('failed', 1);
    remove((await reached('locked', 0)).id);
    submitPassword((await reached('locked', 0)).id, 'MEER0107');
    expect((await nextRequest()).field('pdf_password')).toBe('MEER0107');
    expect(requests).toHaveLength(1);
  });

  it('stays refused while the original is in the list, also after that has failed', async () => {
    const { addFiles, reached, nextRequest, requests } = startEngine();
    addFiles([pdf('a.pdf', 'same'), pdf('b.pdf', 'same')]);
    const first = await nextRequest();
    await reached('failed', 1);
    first.answer(refusal);
    await reached('failed', 0);
    expect(await reached('failed', 1)).toMatchObject({ error: { code: 'file-duplicate' } });
    expect(requests).toHaveLength(1);
  });

  it('is sent in a renewed session, which does not count what the old one received', async () => {
    const { addFiles, reached, nextRequest, uploader, base } = startEngine({
      expiresAt: new Date(Date.now() + 60_000),
    });
    addFiles([pdf('a.pdf', 'same'), pdf('b.pdf', 'same')]);
    (await nextRequest()).answer(accepted);
    await reached('accepted', 0);
    await reached('failed', 1);
    uploader.setOptions({ ...base, sessionId: 'session-2' });
    expect((await nextRequest()).field('session_id')).toBe('session-2');
  });

  it('does not take more room than there is', async () => {
    const { addFiles, reached, nextRequest, remove } = startEngine({ maxFiles: 2, concurrency: 2 });
    addFiles([pdf('a.pdf', 'same'), pdf('b.pdf', 'same')]);
    const first = await nextRequest();
    await reached('failed', 1);
    first.answer(refusal);
    const { id } = await reached('failed', 0);
    addFiles([pdf('c.pdf', 'other'), pdf('d.pdf', 'another')]);
    await nextRequest();
    await nextRequest();
    remove(id);
    expect(await reached('failed', 0)).toMatchObject({ error: { code: 'file-duplicate' } });
  });
});

it('is refused beside a copy that was accepted, also where another one has failed', async () => {
  const { addFiles, reached, nextRequest, requests } = startEngine();
  addFiles([pdf('a.pdf', 'same')]);
  (await nextRequest()).answer(refusal);
  await reached('failed', 0);
  addFiles([pdf('b.pdf', 'same')]);
  (await nextRequest()).answer(accepted);
  await reached('accepted', 1);
  addFiles([pdf('c.pdf', 'same')]);
  expect(await reached('failed', 2)).toMatchObject({ error: { code: 'file-duplicate' } });
  expect(requests).toHaveLength(2);
});
