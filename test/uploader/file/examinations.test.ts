import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { banks } from '../../../src/banks/banks.js';
import { readStatement } from '../../../src/preflight/readStatement.js';
import type { Statement, StatementStatus } from '../../../src/session/Statement.js';
import { createFakeTransport } from '../../../src/testing/createFakeTransport.js';
import { createUploader } from '../../../src/uploader/createUploader.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { eventually } from '../../support/eventually.ts';

function sample(file: string, as = basename(file)): File {
  const bytes = readFileSync(new URL(`../../../demo/statements/${file}`, import.meta.url));
  return new File([new Uint8Array(bytes)], as, { type: 'application/pdf' });
}

/** Another file with the same password. */
function another(file: string): File {
  return new File([sample(file), '\n'], 'next.pdf', { type: 'application/pdf' });
}

function setup(options: Partial<UploaderOptions> = {}) {
  const fake = createFakeTransport();
  const uploader = createUploader({
    sessionId: 'session-1',
    endpoint: '/api/statements',
    transport: fake.transport,
    ...options,
  });
  uploader.start();
  const reached = (status: StatementStatus, index = 0): Promise<Statement> =>
    eventually(() => {
      const statement = uploader.getState().statements[index];
      if (statement?.status !== status)
        throw new Error(`statement ${index} is ${statement?.status}, not ${status}`);
      return statement;
    });
  return { ...fake, uploader, reached, ...uploader.intents };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a locked file', () => {
  const locked: readonly (readonly [string, string])[] = [
    ['axis-password.pdf', 'MEER0107'],
    ['sbi-password.pdf', '54321150890'],
    ['kotak-password.pdf', '87654321'],
  ];

  it.each(locked)(
    '%s is asked about before a byte is sent, and only the right password sends it',
    async (file, password) => {
      const { addFiles, reached, submitPassword, requests, nextRequest } = setup();
      addFiles([sample(file)]);
      const { id } = await reached('locked');
      submitPassword(id, 'wrong');
      await eventually(async () =>
        expect(await reached('locked')).toMatchObject({ reason: 'refused', refusals: 1 }),
      );
      expect(requests).toEqual([]);
      submitPassword(id, ` ${password} `);
      expect((await nextRequest()).field('pdf_password')).toBe(password);
      expect(requests).toHaveLength(1);
    },
  );

  it('opens with another letter case of the password, and says so', async () => {
    const { addFiles, reached, submitPassword, nextRequest } = setup();
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'meer0107');
    expect((await nextRequest()).field('pdf_password')).toBe('MEER0107');
    expect(await reached('uploading')).toMatchObject({ openedBy: 'other-case' });
  });

  it('sends a copied password without what copying put into it', async () => {
    const { addFiles, reached, submitPassword, nextRequest } = setup();
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, '\u200bMEER\u00ad０१07\u2060');
    expect((await nextRequest()).field('pdf_password')).toBe('MEER0107');
    expect(await reached('uploading')).toMatchObject({ openedBy: 'as-typed' });
  });

  it('sends a password that only the server can check without invisible characters', async () => {
    const { addFiles, reached, submitPassword, sendAnyway, nextRequest } = setup({
      bankSelection: 'optional',
    });
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, '\u200b other-one\ufeff');
    await eventually(async () => expect(await reached('locked')).toMatchObject({ refusals: 1 }));
    sendAnyway(id);
    expect((await nextRequest()).field('pdf_password')).toBe('other-one');
  });

  it('opens automatically with the password of the previous file', async () => {
    const { addFiles, reached, submitPassword, nextRequest } = setup({ concurrency: 2 });
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'MEER0107');
    await nextRequest();
    addFiles([another('axis-password.pdf')]);
    expect((await nextRequest()).field('pdf_password')).toBe('MEER0107');
  });

  it('forgets that password on unmount', async () => {
    const { addFiles, reached, submitPassword, nextRequest, uploader } = setup();
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'MEER0107');
    await nextRequest();
    uploader.stop();
    uploader.start();
    addFiles([another('axis-password.pdf')]);
    await reached('locked', 1);
  });

  it('can be sent anyway, with the last password typed', async () => {
    const { addFiles, reached, submitPassword, sendAnyway, nextRequest } = setup({
      bankSelection: 'optional',
    });
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'one');
    await eventually(async () => expect(await reached('locked')).toMatchObject({ refusals: 1 }));
    submitPassword(id, 'two');
    await eventually(async () => expect(await reached('locked')).toMatchObject({ refusals: 2 }));
    sendAnyway(id);
    expect((await nextRequest()).field('pdf_password')).toBe('two');
  });

  it('is left to the server when the device cannot check the password', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { addFiles, reached, submitPassword, nextRequest } = setup({ bankSelection: 'optional' });
    addFiles([sample('kotak-password.pdf')]);
    (await nextRequest()).answer({ status: 400, body: { error: { code: 'PASSWORD_INCORRECT' } } });
    const { id } = await reached('locked');
    submitPassword(id, '87654321');
    expect((await nextRequest()).field('pdf_password')).toBe('87654321');
  });
});

describe('a password that opened one file', () => {
  it('opens every other file that it fits, and those that it does not fit ask for their own', async () => {
    const { addFiles, reached, submitPassword, nextRequest, requests } = setup({ concurrency: 9 });
    const copies = Array.from(
      { length: 5 },
      (_, index) => new File([sample('axis-password.pdf'), '\n'.repeat(index)], `axis-${index}.pdf`),
    );
    addFiles([sample('sbi-password.pdf'), ...copies]);
    for (let index = 0; index < 6; index += 1) await reached('locked', index);
    submitPassword((await reached('locked', 3)).id, 'MEER0107');
    for (let index = 0; index < 5; index += 1)
      expect((await nextRequest()).field('pdf_password')).toBe('MEER0107');
    expect(await reached('locked', 0)).toMatchObject({ reason: 'required', refusals: 0 });
    expect(requests).toHaveLength(5);
  });

  it('opens a file that is still being examined', async () => {
    const { addFiles, reached, submitPassword, nextRequest } = setup({ concurrency: 9 });
    addFiles([sample('axis-password.pdf')]);
    submitPassword((await reached('locked')).id, 'MEER0107');
    addFiles([another('axis-password.pdf')]);
    await nextRequest();
    await nextRequest();
  });
});

describe('a locked file whose bank is changed', () => {
  it('is not sent before its password is known', async () => {
    const { addFiles, reached, submitPassword, changeBank, chooseBank, nextRequest, requests } = setup();
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    changeBank(id);
    await reached('choosing-bank');
    chooseBank(id, 'hdfc');
    await reached('locked');
    expect(requests).toEqual([]);
    submitPassword(id, 'MEER0107');
    const request = await nextRequest();
    expect([request.field('pdf_password'), request.field('bank_name')]).toEqual(['MEER0107', 'hdfc']);
  });
});

describe('a file in doubt', () => {
  it.each([
    ['icici-scan.pdf', 'file-scanned'],
    ['icici-cut-off.pdf', 'file-cut-off'],
  ])('%s is questioned before it is sent, and sent when the borrower says so', async (file, code) => {
    const { addFiles, reached, sendAnyway, requests, nextRequest } = setup({ bankSelection: 'optional' });
    addFiles([sample(file)]);
    const { id } = await reached('failed');
    expect(await reached('failed')).toMatchObject({ error: { stage: 'file', code } });
    expect(requests).toEqual([]);
    sendAnyway(id);
    await nextRequest();
  });

  it('includes one with a period outside of the requested months', async () => {
    const period = { from: '2023-11', to: '2024-04' };
    const { addFiles, reached } = setup({ period });
    addFiles([sample('hdfc-year-2022.pdf'), sample('hdfc-nov-jan.pdf')]);
    expect(await reached('failed', 0)).toMatchObject({ error: { code: 'file-outside-period' } });
    await reached('uploading', 1);
  });

  it('does not include one with only an owner password', async () => {
    const { addFiles, nextRequest } = setup();
    addFiles([sample('hdfc-owner-only.pdf')]);
    expect((await nextRequest()).field('pdf_password')).toBeNull();
  });
});

it('reports the format of a file that is not a PDF, and never sends it', async () => {
  const { addFiles, reached, sendAnyway, requests } = setup();
  addFiles([sample('web-page.pdf')]);
  const { id } = await reached('failed');
  expect(await reached('failed')).toMatchObject({ error: { code: 'file-not-pdf', format: 'html' } });
  sendAnyway(id);
  await reached('failed');
  expect(requests).toEqual([]);
});

describe('the bank that a statement prints', () => {
  it('is sent without asking the borrower', async () => {
    const { addFiles, nextRequest } = setup();
    addFiles([sample('icici-nov-apr.pdf')]);
    expect((await nextRequest()).field('bank_name')).toBe('icici');
  });

  it('is known together with the period that it prints, while it is sent and while it is asked for', async () => {
    const sent = setup();
    sent.addFiles([sample('icici-nov-apr.pdf')]);
    const statedPeriod = { from: '2023-11-01', to: '2024-04-30' };
    expect(await sent.reached('uploading')).toMatchObject({ suggestedBank: 'icici', statedPeriod });
    const asked = setup();
    asked.addFiles([sample('no-bank.pdf')]);
    expect(await asked.reached('choosing-bank')).toMatchObject({
      statedPeriod: { from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
  });

  it.each([
    ['none', 'no-bank.pdf', null],
    ['only its name', 'cooperative-sponsor-ifsc.pdf', 'vishwas_co_op_bnk'],
  ])('is asked for before a byte is sent where the statement prints %s', async (_, file, suggestedBank) => {
    const { addFiles, reached, chooseBank, requests, nextRequest } = setup();
    addFiles([sample(file)]);
    const { id } = await reached('choosing-bank');
    expect(await reached('choosing-bank')).toMatchObject({ reason: 'required', bank: null, suggestedBank });
    chooseBank(id, null);
    await reached('choosing-bank');
    expect(requests).toEqual([]);
    chooseBank(id, 'sbi');
    expect((await nextRequest()).field('bank_name')).toBe('sbi');
  });

  it.each(['icici-scan.pdf', 'icici-cut-off.pdf'])(
    'is asked for before %s is sent in spite of a doubt, because the device cannot read it',
    async (file) => {
      const { addFiles, reached, sendAnyway, chooseBank, requests, nextRequest } = setup();
      addFiles([sample(file)]);
      sendAnyway((await reached('failed')).id);
      const { id } = await reached('choosing-bank');
      expect(requests).toEqual([]);
      chooseBank(id, 'icici');
      expect((await nextRequest()).field('bank_name')).toBe('icici');
    },
  );

  it('is asked for before a file is sent with a password that the device refused', async () => {
    const { addFiles, reached, submitPassword, sendAnyway, chooseBank, requests, nextRequest } = setup();
    addFiles([sample('axis-password.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, 'refused');
    await eventually(async () => expect(await reached('locked')).toMatchObject({ refusals: 1 }));
    sendAnyway(id);
    await reached('choosing-bank');
    expect(requests).toEqual([]);
    chooseBank(id, 'axis');
    expect((await nextRequest()).field('bank_name')).toBe('axis');
  });

  it('is sent after a doubt about the period, because the device has read it', async () => {
    const { addFiles, reached, sendAnyway, nextRequest } = setup({
      period: { from: '2023-11', to: '2024-04' },
    });
    addFiles([sample('hdfc-year-2022.pdf')]);
    sendAnyway((await reached('failed')).id);
    expect((await nextRequest()).field('bank_name')).toBe('hdfc');
  });

  it('can be changed during the upload', async () => {
    const { addFiles, nextRequest, reached, changeBank, chooseBank } = setup();
    addFiles([sample('icici-nov-apr.pdf')]);
    const first = await nextRequest();
    const { id } = await reached('uploading');
    changeBank(id);
    expect(first.request.signal.aborted).toBe(true);
    await reached('choosing-bank');
    chooseBank(id, 'hdfc');
    expect((await nextRequest()).field('bank_name')).toBe('hdfc');
  });

  it('is detected once the password is known', async () => {
    const { addFiles, nextRequest, reached, submitPassword } = setup();
    addFiles([sample('sbi-password.pdf', 'locked.pdf')]);
    const { id } = await reached('locked');
    submitPassword(id, '54321150890');
    expect((await nextRequest()).field('bank_name')).toBe('sbi');
  });

  it('is left to the API when the bank is optional, and to the borrower with suggestBank off', async () => {
    const detected = setup({ bankSelection: 'optional' });
    detected.addFiles([sample('icici-nov-apr.pdf')]);
    expect((await detected.nextRequest()).field('bank_name')).toBeNull();
    const asked = setup({ suggestBank: false });
    asked.addFiles([sample('icici-nov-apr.pdf')]);
    expect(await asked.reached('choosing-bank')).toMatchObject({ suggestedBank: null });
  });

  it('is detected only on demand when it is optional, so that the request does not wait', async () => {
    const { addFiles, nextRequest, reached } = setup({ bankSelection: 'optional' });
    addFiles([sample('icici-nov-apr.pdf', 'march.pdf')]);
    const { answer } = await nextRequest();
    expect(await reached('uploading')).toMatchObject({ suggestedBank: null });
    answer({ status: 400, body: { error: { code: 'BANK_NAME_UNDETECTED', message: '' } } });
    await eventually(async () =>
      expect(await reached('choosing-bank')).toMatchObject({ suggestedBank: 'icici' }),
    );
  });

  it('is read again after a remount, if the reading ended while the component was unmounted', async () => {
    const { addFiles, nextRequest, reached, changeBank, uploader } = setup({ bankSelection: 'optional' });
    addFiles([sample('icici-nov-apr.pdf', 'march.pdf')]);
    await nextRequest();
    const { id } = await reached('uploading');
    changeBank(id);
    uploader.stop();
    const stopped = uploader.getState();
    // Begun later, this reading ends later: what comes of the other one is not shown.
    const bytes = new Uint8Array(await sample('icici-nov-apr.pdf').arrayBuffer());
    for (let run = 0; run < 3; run += 1) await readStatement(bytes, '', 'march.pdf', banks);
    expect(uploader.getState()).toBe(stopped);
    uploader.start();
    await eventually(async () =>
      expect(await reached('choosing-bank')).toMatchObject({ suggestedBank: 'icici' }),
    );
  });
});
