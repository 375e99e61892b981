import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { apiErrorCodes } from '../../../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../../../src/errors/errorCatalog.js';
import type { FileFormat } from '../../../src/errors/FileFormat.js';
import { account, apiError, failed } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

function notice(root: HTMLElement): HTMLElement {
  const part = root.querySelector<HTMLElement>('[data-part="error"]');
  if (!part) throw new Error('There is no error.');
  return part;
}
function buttons(root: HTMLElement): string[] {
  return within(notice(root))
    .queryAllByRole('button')
    .map((button) => button.textContent);
}

it.each(apiErrorCodes)('%s: says what to do, without the API’s message', (code) => {
  const { root } = view({ statements: [failed(apiError(code))] });
  expect(notice(root).dataset['code']).toBe(code);
  expect(notice(root).textContent).not.toMatch(/The words of the API|FinBox|BankConnect|API|HTTP|[A-Z]{3,}_/);
  const expected = { retry: 'Retry now', 'choose-another-file': 'Choose another file' };
  const { main } = errorCatalog[code];
  if (main in expected)
    expect(buttons(root)[0]).toBe(main === 'retry' ? expected.retry : expected['choose-another-file']);
});

it.each([
  ['headers-failed', /try again/i],
  ['part-not-loaded', /reload the page/i],
] as const)('%s: says what to do, and never blames the network', (code, advice) => {
  const { root } = view({ statements: [failed({ stage: 'host', code, cause: new Error('Not here') })] });
  expect(notice(root).textContent).toMatch(advice);
  expect(notice(root).textContent).not.toMatch(/network|connection|Not here/i);
  expect(buttons(root)).toEqual(['Retry now']);
});

it('keeps an unknown code, and still offers an action', async () => {
  const { root, intents } = view({ statements: [failed(apiError('SOMETHING_NEW'), { id: 'a' })] });
  expect(notice(root).dataset['code']).toBe('SOMETHING_NEW');
  expect(buttons(root)).toEqual(['Retry now', 'Choose another file']);
  await userEvent.click(screen.getByRole('button', { name: 'Retry now' }));
  expect(intents.retry).toHaveBeenCalledExactlyOnceWith('a');
});

it('lets the borrower change a chosen bank, unless the host sets it', async () => {
  const statements = [failed(apiError('STATEMENT_UNSUPPORTED_FORMAT'), { id: 'a', bank: 'sbi' })];
  const { root, intents, show } = view({ statements });
  await userEvent.click(screen.getByRole('button', { name: 'Change bank' }));
  expect(intents.changeBank).toHaveBeenCalledExactlyOnceWith('a');
  show({ statements }, { bank: 'sbi' });
  expect(buttons(root)).toEqual(['Choose another file']);
});

it('states the limits of file size and file count', () => {
  const { root, show } = view({
    statements: [failed({ stage: 'file', code: 'file-too-large', limit: 26_214_400 })],
  });
  expect(notice(root).textContent).toContain('The limit is 25 MB.');
  show({ statements: [failed({ stage: 'file', code: 'too-many-files', limit: 1 })] });
  expect(notice(root).textContent).toContain('Only 1 file can be added.');
});

it('lists the requested months when a response lists them', () => {
  const statements = [failed(apiError('OUT_OF_DATE_RANGE'))];
  const { root, show } = view({ statements });
  expect(notice(root).textContent).not.toContain('Your lender asks for');
  show({ statements, accounts: [account()] });
  expect(notice(root).textContent).toContain('Your lender asks for Nov 2023 to Apr 2024.');
});

it('offers no action that an expired session cannot complete', () => {
  const { root } = view({ statements: [failed(apiError('SESSION_EXPIRED'))], sessionExpired: true });
  expect(notice(root).textContent).toContain('This link has expired');
  expect(buttons(root)).toEqual([]);
});

const formats: readonly (readonly [FileFormat, RegExp])[] = [
  ['jpeg', /^It is a picture\./],
  ['png', /^It is a picture\./],
  ['gif', /^It is a picture\./],
  ['webp', /^It is a picture\./],
  ['tiff', /^It is a picture\./],
  ['bmp', /^It is a picture\./],
  ['heic', /^It is a picture\./],
  ['word', /^It is a Word document\./],
  ['excel', /^It is an Excel sheet\./],
  ['office', /^It is an Office document\./],
  ['zip', /^It is an archive, such as a ZIP\./],
  ['archive', /^It is an archive, such as a ZIP\./],
  ['e-mail', /^It is an e-mail\. Save the PDF that is attached to it/],
  ['html', /^It is a web page: your bank’s session had expired/],
  ['csv', /^It is a text file\./],
  ['text', /^It is a text file\./],
  ['empty', /^Choose the PDF that your bank sent, not a photo/],
  ['unknown', /^Choose the PDF that your bank sent, not a photo/],
];

it.each(formats)(
  'says what a file that is no PDF really is, and does not offer to send it: %s',
  (format, words) => {
    const { root } = view({ statements: [failed({ stage: 'file', code: 'file-not-pdf', format })] });
    expect(within(notice(root)).getByText('This is not a PDF')).toBeTruthy();
    expect(within(notice(root)).getByText(words)).toBeTruthy();
    expect(buttons(root)).toEqual(['Choose another file']);
  },
);

it.each([
  [1, 'Add the PDF inside'],
  [12, 'Add the 12 PDFs inside'],
])('offers to take %i PDFs out of an archive, and says if there are others', async (pdfs, label) => {
  const error = { stage: 'file', code: 'file-archive', format: 'zip', pdfs } as const;
  const { root, intents, show } = view({ statements: [failed(error, { id: 'a' })] });
  expect(within(notice(root)).getByText('This is a ZIP file')).toBeTruthy();
  expect(notice(root).textContent).not.toContain('Only some of the PDFs');
  expect(buttons(root)).toEqual([label, 'Choose another file']);
  await userEvent.click(screen.getByRole('button', { name: label, description: 'statement.pdf' }));
  expect(intents.takePdfs).toHaveBeenCalledExactlyOnceWith('a');

  show({ statements: [failed({ ...error, archive: 'encrypted' }, { id: 'a' })] });
  expect(notice(root).textContent).toContain('Only some of the PDFs inside can be added here');
});

it.each([
  ['encrypted', 'It is a ZIP file with a password.'],
  ['nested', 'It is a ZIP file with another one, or a similar archive, inside.'],
  ['no-pdf', 'It is a ZIP file without a PDF.'],
  ['too-large', 'It is a ZIP file whose PDFs are too large.'],
  ['damaged', 'It is a ZIP file that does not open here.'],
] as const)('says why nothing can be taken out of an archive: %s', (archive, words) => {
  const { root } = view({
    statements: [failed({ stage: 'file', code: 'file-not-pdf', format: 'zip', archive })],
  });
  expect(notice(root).textContent).toContain(words);
  expect(buttons(root)).toEqual(['Choose another file']);
});

it.each(['file-cut-off', 'file-scanned', 'file-outside-period'] as const)(
  '%s: is a doubt, which the borrower may know better',
  async (code) => {
    const { root, intents } = view({ statements: [failed({ stage: 'file', code }, { id: 'a' })] });
    expect(notice(root).textContent).toMatch(/seems|looks like/);
    expect(buttons(root)).toEqual(['Choose another file', 'Send anyway']);
    await userEvent.click(screen.getByRole('button', { name: 'Send anyway', description: 'statement.pdf' }));
    expect(intents.sendAnyway).toHaveBeenCalledExactlyOnceWith('a');
  },
);

it('lists the requested months when the host sets a period', () => {
  const { root } = view(
    { statements: [failed({ stage: 'file', code: 'file-outside-period' })] },
    { period: { from: '2023-11', to: '2024-04' } },
  );
  expect(notice(root).textContent).toContain('Your lender asks for Nov 2023 to Apr 2024.');
});
