import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/testing/index.js';
import { endDocument } from '../../../tools/statements/newDocument.ts';
import { formOf, readSandboxResponse, sampleBytes, uploadToSandbox, type Fields } from '../upload.js';

const code = (name: string) => ({ error: { code: name } });
const blank = new Uint8Array();

describe('a form', () => {
  it.each<[string, Fields, string]>([
    ['without a file', { file: null }, 'MISSING_FILE_OBJECT'],
    ['with an address in its place', { file: null, file_url: 'https://x.example/a.pdf' }, 'INVALID_FILE_URL'],
    ['with a text in its place', { file: 'JVBERi0xLjQ=' }, 'INVALID_FILE_OBJECT'],
    ['with an empty file', { file: blank }, 'EMPTY_FILE'],
    ['with an empty text', { file: '', upload_type: 'BASE64' }, 'EMPTY_FILE'],
    ['with another format', { file: new TextEncoder().encode('date,amount') }, 'INVALID_FILE_OBJECT'],
    ['with another format in Base64', { file: 'ZGF0ZQ==', upload_type: 'BASE64' }, 'INVALID_FILE_OBJECT'],
    ['with half a PDF', { file: sampleBytes('hdfc-nov-jan.pdf').slice(0, 900) }, 'INVALID_FILE_OBJECT'],
    [
      'with a data: URL',
      { file: 'data:application/pdf;base64,AAAA', upload_type: 'BASE64' },
      'INVALID_BASE_64',
    ],
    ['with line breaks in Base64', { file: 'JVBE\nRi0x', upload_type: 'BASE64' }, 'INVALID_BASE_64'],
    ['with Base64 that stops early', { file: 'JVBER', upload_type: 'BASE64' }, 'INVALID_BASE_64'],
    ['with bytes where Base64 was said', { upload_type: 'BASE64' }, 'INVALID_BASE_64'],
    ['with a made-up category', { account_category: 'SALARY' }, 'INVALID_ACCOUNT_CATEGORY'],
  ])('%s is refused with the code for it', async (_, fields, expected) => {
    expect(await uploadToSandbox(createSandbox(), fields)).toMatchObject({
      status: 400,
      body: code(expected),
    });
  });

  it.each<[string, Fields, object]>([
    ['session_id is missing', { session_id: null }, { session_id: ['This field is required.'] }],
    ['session_id is blank', { session_id: '' }, { session_id: ['This field may not be blank.'] }],
    ['upload_type is missing', { upload_type: null }, { upload_type: ['This field is required.'] }],
    ['upload_type is wrong', { upload_type: 'pdf' }, { upload_type: ['"pdf" is not a valid choice.'] }],
    ['bank_name is blank', { bank_name: '' }, { bank_name: ['This field may not be blank.'] }],
    ['bank_name is in capitals', { bank_name: 'HDFC' }, { bank_name: ['"HDFC" is not a valid choice.'] }],
  ])('is told which field is wrong when %s', async (_, fields, body) => {
    const answer = await uploadToSandbox(createSandbox(), fields);
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.body).toEqual({ ...body, status: 0 });
  });

  it('accepts the three account categories', async () => {
    expect((await uploadToSandbox(createSandbox(), { account_category: 'SAVINGS' })).status).toBe(200);
  });
});

describe('the version of 2024', () => {
  const sandbox = createSandbox({ version: '2024' });

  it('requires a bank', async () => {
    const { status, body } = await uploadToSandbox(sandbox);
    expect({ status, body }).toEqual({
      status: 400,
      body: { bank_name: ['This field is required.'], status: 0 },
    });
    expect((await uploadToSandbox(sandbox, { bank_name: 'hdfc' })).status).toBe(200);
  });

  it('has no code of its own for an empty file or an expired session', async () => {
    const bank = { bank_name: 'hdfc' };
    expect((await uploadToSandbox(sandbox, { file: blank, ...bank })).body).toMatchObject(
      code('INVALID_FILE_OBJECT'),
    );
    expect((await uploadToSandbox(sandbox, { session_id: 'sandbox-expired', ...bank })).body).toMatchObject(
      code('SESSION_NOT_FOUND'),
    );
  });
});

describe('a session', () => {
  it.each([
    ['nobody-made-it', 404, 'SESSION_NOT_FOUND'],
    ['constructor', 404, 'SESSION_NOT_FOUND'],
    ['sandbox-expired', 400, 'SESSION_EXPIRED'],
    ['sandbox-expired.7', 400, 'SESSION_EXPIRED'],
    ['sandbox-deleted', 410, 'SESSION_DELETED'],
  ])('%s is answered with %i %s', async (session_id, status, name) => {
    expect(await uploadToSandbox(createSandbox(), { session_id })).toMatchObject({
      status,
      body: { session_id, error: { code: name } },
    });
  });
});

describe('access', () => {
  it('needs no key unless one is set', async () => {
    const sandbox = createSandbox({ apiKey: 'secret' });
    expect((await uploadToSandbox(sandbox)).body).toEqual({
      detail: 'Authentication credentials were not provided.',
    });
    expect((await uploadToSandbox(sandbox)).status).toBe(401);
    const wrong = await uploadToSandbox(sandbox, {}, '', { 'x-api-key': 'guess' });
    expect(wrong).toMatchObject({ status: 401, body: code('INVALID_API_KEY') });
    expect((await uploadToSandbox(sandbox, {}, '', { 'x-api-key': 'secret' })).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE'])('rejects %s', async (method) => {
    const answer = await readSandboxResponse(
      await createSandbox()(new Request('https://x.example/', { method })),
    );
    expect(answer).toMatchObject({ status: 405, body: { detail: `Method "${method}" not allowed.` } });
  });

  it('accepts only forms', async () => {
    const post = async (body: BodyInit, type: string) =>
      readSandboxResponse(
        await createSandbox()(
          new Request('https://x.example/', { method: 'POST', body, headers: { 'content-type': type } }),
        ),
      );
    expect(await post('{}', 'application/json')).toMatchObject({
      status: 400,
      body: { error: { code: 'INVALID_FILE_OBJECT', message: expect.stringContaining('form-data') } },
    });
    expect(await post('nonsense', 'multipart/form-data; boundary=x')).toMatchObject({
      status: 400,
      body: { detail: expect.any(String) },
    });
    expect(await post(formOf(), 'multipart/form-data')).toMatchObject({ status: 400 });
  });
});

describe('a PDF that is not a statement', () => {
  const pdfOf = async (lines: readonly string[], pages = 1) => {
    const pdf = new PDFDocument();
    for (const line of lines) pdf.text(line);
    for (let page = 1; page < pages; page += 1) pdf.addPage();
    return new Uint8Array(await endDocument(pdf));
  };
  const letterhead = [
    'HDFC Bank',
    'IFSC Code: HDFC0001234',
    'Account No: 50100123456789',
    'Name: NOBODY',
    'x'.repeat(99),
  ];

  it('is rejected as an unsupported format', async () => {
    expect((await uploadToSandbox(createSandbox(), { file: await pdfOf(letterhead) })).body).toMatchObject(
      code('STATEMENT_UNSUPPORTED_FORMAT'),
    );
  });

  it('is rejected without transactions', async () => {
    const file = await pdfOf([
      ...letterhead,
      'Date Narration Balance',
      '01/11/2023 Opening Balance 12,000.00',
      '31/02/2024 No such day 1.00',
    ]);
    expect((await uploadToSandbox(createSandbox(), { file })).body).toMatchObject(
      code('STATEMENT_NO_TRANSACTIONS'),
    );
  });

  it('is rejected with too many pages', async () => {
    expect(
      (await uploadToSandbox(createSandbox(), { file: await pdfOf(letterhead, 301) })).body,
    ).toMatchObject(code('STATEMENT_TOO_MANY_PAGES'));
  });
});
