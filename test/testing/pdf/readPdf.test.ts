import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../demo/statements/manifest.json' with { type: 'json' };
import { createSandbox } from '../../../src/testing/index.js';
import { fieldOf, sampleBytes, uploadToSandbox } from '../upload.js';

const folder = new URL('../../../demo/statements/', import.meta.url);
const code = (name: string) => ({ error: { code: name } });

describe('the sample statements', () => {
  it.each(manifest)('$file gets the response listed in the manifest', async (entry) => {
    const { body, status } = await uploadToSandbox(createSandbox(), {
      file: sampleBytes(entry.file),
      ...(entry.password !== undefined && { pdf_password: entry.password }),
    });
    if (entry.expected.outcome === 'refused') {
      expect({ status, body }).toMatchObject({ status: 400, body: code(entry.expected.code ?? '') });
    } else {
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          bank_name: entry.bank,
          months: entry.expected.months,
          missing_months: entry.expected.missingMonths,
        },
      });
    }
  });

  it('are all listed once, and small', () => {
    const files = readdirSync(folder).filter((file) => file !== 'manifest.json');
    expect(manifest.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
    for (const file of files) expect(statSync(new URL(file, folder)).size).toBeLessThan(60_000);
  });
});

describe('a password', () => {
  const locked = manifest.flatMap(({ file, password }) =>
    password === undefined ? [] : [{ file, password }],
  );

  it.each(locked)(
    'is asked for by $file: none, an empty and a wrong one are refused alike',
    async ({ file }) => {
      const sandbox = createSandbox();
      for (const given of [{}, { pdf_password: '' }, { pdf_password: 'wrong' }])
        expect((await uploadToSandbox(sandbox, { file: sampleBytes(file), ...given })).body).toMatchObject(
          code('PASSWORD_INCORRECT'),
        );
    },
  );

  it('opens the statement after an attempt without one', async () => {
    const sandbox = createSandbox();
    const file = sampleBytes('axis-password.pdf');
    await uploadToSandbox(sandbox, { file });
    expect((await uploadToSandbox(sandbox, { file, pdf_password: 'MEER0107' })).status).toBe(200);
  });

  it('is not required when the file has only an owner password', async () => {
    const { status } = await uploadToSandbox(createSandbox(), {
      file: sampleBytes('hdfc-owner-only.pdf'),
      pdf_password: 'whatever',
    });
    expect(status).toBe(200);
  });
});

describe('the bank', () => {
  it('must match the printed bank', async () => {
    const sandbox = createSandbox();
    expect((await uploadToSandbox(sandbox, { bank_name: 'icici' })).body).toMatchObject(
      code('BANK_NAME_MISMATCH'),
    );
    expect((await uploadToSandbox(sandbox, { bank_name: 'hdfc' })).status).toBe(200);
  });

  it('comes from the borrower when the statement does not name it', async () => {
    const { body } = await uploadToSandbox(createSandbox(), {
      file: sampleBytes('no-bank.pdf'),
      bank_name: 'saraswat',
    });
    expect(body).toMatchObject({ bank_name: 'saraswat' });
  });

  it('is not the sponsor whose IFSC is printed', async () => {
    const { body } = await uploadToSandbox(createSandbox(), {
      file: sampleBytes('cooperative-sponsor-ifsc.pdf'),
      bank_name: 'hdfc',
    });
    expect(body).toMatchObject(code('BANK_NAME_MISMATCH'));
  });
});

describe('an account', () => {
  it('is completed by a second statement', async () => {
    const sandbox = createSandbox();
    const first = await uploadToSandbox(sandbox);
    const second = await uploadToSandbox(sandbox, { file: sampleBytes('hdfc-feb-apr.pdf') });
    expect(first.body).toMatchObject({ missing_months: ['2024-02', '2024-03', '2024-04'] });
    expect(second.body).toMatchObject({
      account_id: fieldOf(first, 'account_id'),
      months: ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04'],
      missing_months: [],
    });
  });

  it('is separate from other accounts and other sessions', async () => {
    const sandbox = createSandbox();
    await uploadToSandbox(sandbox, { file: sampleBytes('icici-nov-apr.pdf') });
    const missing = { missing_months: ['2024-02', '2024-03', '2024-04'] };
    expect((await uploadToSandbox(sandbox)).body).toMatchObject(missing);
    await uploadToSandbox(sandbox, {
      file: sampleBytes('hdfc-feb-apr.pdf'),
      session_id: 'sandbox-session.other',
    });
    expect((await uploadToSandbox(sandbox, { session_id: 'sandbox-session.third' })).body).toMatchObject(
      missing,
    );
  });
});

describe('the same file', () => {
  it('is a duplicate the second time, until the sandbox is reset', async () => {
    const sandbox = createSandbox();
    await uploadToSandbox(sandbox);
    const again = await uploadToSandbox(sandbox, { name: 'other-name.pdf' });
    expect(again).toMatchObject({ status: 400, body: code('STATEMENT_DUPLICATE') });
    sandbox.reset();
    expect((await uploadToSandbox(sandbox)).status).toBe(200);
  });

  it('is accepted once when it is sent twice at the same time', async () => {
    const sandbox = createSandbox();
    const both = await Promise.all([uploadToSandbox(sandbox), uploadToSandbox(sandbox)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(both.filter(({ status }) => status === 400)).toHaveLength(1);
  });

  it('is not a duplicate in another session or after an error', async () => {
    const sandbox = createSandbox();
    await uploadToSandbox(sandbox, { bank_name: 'icici' });
    expect((await uploadToSandbox(sandbox)).status).toBe(200);
    expect((await uploadToSandbox(sandbox, { session_id: 'sandbox-session.2' })).status).toBe(200);
  });
});

describe('the body of a success', () => {
  it('is complete with identity=true, fraud fields included, and the same every time', async () => {
    const [one, two] = await Promise.all([
      uploadToSandbox(createSandbox()),
      uploadToSandbox(createSandbox()),
    ]);
    expect(one.text).toBe(two.text);
    expect(one.body).toEqual({
      bank_name: 'hdfc',
      statement_id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/),
      account_id: expect.any(String),
      masked_account_number: 'XXXXXXXXXX4321',
      status: 1,
      session_id: 'sandbox-session',
      page_count: 1,
      identity: {
        account_number: '50100987654321',
        name: 'ASHA EXAMPLEWALA',
        address: '12 NAMUNA APARTMENTS, SAMPLE ROAD',
        ifsc: 'HDFC0001234',
        micr: '400240123',
        account_category: 'individual',
        credit_limit: 0,
        od_limit: 0,
        account_id: expect.any(String),
        bank_name: 'hdfc',
      },
      date_range: { from_date: '2023-11-01', to_date: '2024-01-31' },
      extracted_date_range: {
        from_date: '2023-11-01',
        to_date: expect.stringMatching(/^2024-01-\d\d$/),
      },
      opening_date: null,
      opening_bal: null,
      closing_bal: null,
      is_fraud: true,
      fraud_type: 'author_fraud',
      metadata_analysis: { name_matches: [] },
      country_code: 'IN',
      currency_code: 'INR',
      months: ['2023-11', '2023-12', '2024-01'],
      missing_months: ['2024-02', '2024-03', '2024-04'],
    });
  });

  it('is short without identity=true', async () => {
    const { body } = await uploadToSandbox(createSandbox(), {}, '');
    expect(Object.keys(Object(body)).toSorted()).toEqual([
      'account_id',
      'bank_name',
      'masked_account_number',
      'session_id',
      'statement_id',
      'status',
    ]);
  });

  it('lists the progress of every statement with progress=true, in the format of the version', async () => {
    const sandbox = createSandbox();
    await uploadToSandbox(sandbox);
    const { body } = await uploadToSandbox(
      sandbox,
      { file: sampleBytes('icici-nov-apr.pdf') },
      '?progress=true',
    );
    const entry = { processing_status: 'completed', source: 'pdf', message: null };
    expect(body).toMatchObject({ progress: [entry, entry] });
    const older = createSandbox({ version: '2024' });
    expect((await uploadToSandbox(older, { bank_name: 'hdfc' }, '?progress=true')).body).toMatchObject({
      progress: [{ status: 'completed' }],
    });
  });

  it('follows the period of the session', async () => {
    const sandbox = createSandbox({ sessions: { mine: { from: '2023-12', to: '2024-01' } } });
    expect((await uploadToSandbox(sandbox, { session_id: 'mine' })).body).toMatchObject({
      months: ['2023-12', '2024-01'],
      missing_months: [],
    });
  });
});

describe('BASE64', () => {
  it('is parsed like the file, and is a duplicate of it', async () => {
    const sandbox = createSandbox();
    const file = Buffer.from(sampleBytes('kotak-password.pdf')).toString('base64');
    const fields = { file, upload_type: 'BASE64', pdf_password: '87654321' };
    expect((await uploadToSandbox(sandbox, fields)).body).toMatchObject({ bank_name: 'kotak' });
    expect(
      (await uploadToSandbox(sandbox, { file: sampleBytes('kotak-password.pdf'), pdf_password: '87654321' }))
        .body,
    ).toMatchObject(code('STATEMENT_DUPLICATE'));
  });

  it('can be URL-encoded', async () => {
    const body = new URLSearchParams({
      file: Buffer.from(sampleBytes('hdfc-nov-jan.pdf')).toString('base64'),
      session_id: 'sandbox-session',
      upload_type: 'BASE64',
    });
    const response = await createSandbox()(new Request('https://lender.example/', { method: 'POST', body }));
    expect(response.status).toBe(200);
  });
});
