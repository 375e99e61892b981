import { expect, it } from 'vitest';
import { createSandbox } from '../../src/testing/index.js';

const files = import.meta.glob<string>('../../demo/statements/*.pdf', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function post(file: string, password?: string): Promise<unknown> {
  const form = new FormData();
  form.set(
    'file',
    new File([await (await fetch(files[`../../demo/statements/${file}`] ?? '')).blob()], file),
  );
  form.set('session_id', 'sandbox-session');
  form.set('upload_type', 'PDF');
  if (password !== undefined) form.set('pdf_password', password);
  const request = new Request(`${location.origin}/api?identity=true`, { method: 'POST', body: form });
  return (await createSandbox()(request)).json();
}

it('the sandbox reads statements in a browser, and leaves no globals', async () => {
  expect(await post('hdfc-nov-jan.pdf')).toMatchObject({
    bank_name: 'hdfc',
    missing_months: ['2024-02', '2024-03', '2024-04'],
  });
  expect(await post('kotak-password.pdf', '87654321')).toMatchObject({
    bank_name: 'kotak',
    missing_months: [],
  });
  expect(await post('kotak-password.pdf')).toMatchObject({ error: { code: 'PASSWORD_INCORRECT' } });
  expect(await post('icici-scan.pdf')).toMatchObject({ error: { code: 'PDF_IS_IMAGE' } });
  expect(Reflect.has(globalThis, 'pdfjsWorker')).toBe(false);
});
