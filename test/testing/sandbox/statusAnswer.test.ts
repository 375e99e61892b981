import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/testing/sandbox/createSandbox.js';

const base = 'http://sandbox.test/session_data';

function statement(file: string, as = file): File {
  const bytes = readFileSync(new URL(`../../../demo/statements/${file}`, import.meta.url));
  return new File([new Uint8Array(bytes)], as, { type: 'application/pdf' });
}

async function upload(sandbox: Sandbox, file: File): Promise<void> {
  const form = new FormData();
  form.append('session_id', 'sandbox-session');
  form.append('upload_type', 'PDF');
  form.append('file', file);
  await sandbox(new Request('http://sandbox.test/?identity=true', { method: 'POST', body: form }));
}

it('lists the accounts of a session with received and missing months', async () => {
  const sandbox = createSandbox();
  await upload(sandbox, statement('hdfc-nov-jan.pdf'));
  const response = await sandbox(new Request(`${base}/sandbox-session/session_upload_status/`));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    accounts: [
      {
        bank_name: 'hdfc',
        months: ['2023-11', '2023-12', '2024-01'],
        missing_data: [
          { from_date: '2024-02-01', to_date: '2024-02-29' },
          { from_date: '2024-03-01', to_date: '2024-03-31' },
          { from_date: '2024-04-01', to_date: '2024-04-30' },
        ],
      },
    ],
  });
});

it('includes details that the upload’s response deferred', async () => {
  const sandbox = createSandbox();
  await upload(sandbox, statement('icici-nov-apr.pdf', 'a--details-follow.pdf'));
  const response = await sandbox(new Request(`${base}/sandbox-session/session_upload_status/`));
  expect(await response.json()).toMatchObject({ accounts: [{ bank_name: 'icici', missing_data: [] }] });
});

it('rejects an unknown session and a missing key', async () => {
  const sandbox = createSandbox({ apiKey: 'k' });
  const url = `${base}/nobody/session_upload_status/`;
  expect((await sandbox(new Request(url))).status).toBe(401);
  const response = await sandbox(new Request(url, { headers: { 'x-api-key': 'k' } }));
  expect(await response.json()).toMatchObject({ error: { code: 'SESSION_NOT_FOUND' } });
});
