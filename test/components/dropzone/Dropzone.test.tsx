import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { apiError, failed } from '../../support/statements.js';
import { pdf, view } from '../view.js';

afterEach(cleanup);

function transfer(...files: File[]) {
  return {
    files,
    items: files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file })),
    types: ['Files'],
  };
}

it('opens the file input with a button element', async () => {
  const { root, input } = view();
  const click = vi.spyOn(input, 'click');
  await userEvent.click(screen.getByRole('button', { name: 'Choose files' }));
  expect(click).toHaveBeenCalledOnce();
  expect(root.querySelectorAll('input[type=file]')).toHaveLength(1);
});

it('restricts the file picker to PDFs by extension and by type', () => {
  expect(view().input.accept.split(',')).toEqual(['.pdf', 'application/pdf']);
});

it('passes on every picked file in order, whatever its name or type', async () => {
  const { input, intents } = view();
  const files = [pdf('photo.png', 'image/png'), pdf('b.pdf'), pdf('c.pdf', '')];
  fireEvent.change(input, { target: { files } });
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith(files, { bank: null }));
});

it('empties the input, so that the same file can be picked again', async () => {
  const { input, intents } = view();
  await userEvent.upload(input, pdf());
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledOnce());
  expect(input.value).toBe('');
  expect(input.files).toHaveLength(0);
});

it('accepts dropped files, and says so while they are dragged over it', async () => {
  const { intents } = view();
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  expect(zone.dataset['state']).toBe('idle');
  fireEvent.dragEnter(zone, { dataTransfer: transfer(pdf()) });
  await screen.findByText('Let go to add the files');
  expect(zone.dataset['state']).toBe('dragging');
  fireEvent.drop(zone, { dataTransfer: transfer(pdf()) });
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledOnce());
  expect(zone.dataset['state']).toBe('idle');
});

it('prevents a file dropped outside from replacing the page, and ignores dragged text', () => {
  view();
  const file = createEvent.drop(document.body, { dataTransfer: transfer(pdf()) });
  fireEvent(document.body, file);
  expect(file.defaultPrevented).toBe(true);
  const text = createEvent.drop(document.body, {
    dataTransfer: { files: [], items: [], types: ['text/plain'] },
  });
  fireEvent(document.body, text);
  expect(text.defaultPrevented).toBe(false);
});

/** Drops entries of the file system, as a browser hands them over. */
function dropEntries(zone: HTMLElement, ...entries: readonly (object | null)[]): void {
  const items = entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => null,
  }));
  fireEvent.drop(zone, { dataTransfer: { files: [], items, types: ['Files'] } });
}

/** A folder, which lists its entries in batches. */
function folder(name: string, ...batches: readonly (readonly object[])[]): object {
  const createReader = () => {
    const left = [...batches];
    return { readEntries: (give: (entries: readonly object[]) => void) => give(left.shift() ?? []) };
  };
  return { name, isDirectory: true, isFile: false, createReader };
}

function entryOf(file: File): object {
  const { name } = file;
  return { name, isDirectory: false, isFile: true, file: (give: (file: File) => void) => give(file) };
}

const withdrawn = {
  name: 'promised.pdf',
  isDirectory: false,
  isFile: true,
  file: (_: unknown, refuse: (error: Error) => void) => refuse(new DOMException('gone', 'NotFoundError')),
};

it('takes the files of a dropped folder in order, without those that systems put there', async () => {
  const { intents } = view();
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  const [a, b, c] = [pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')];
  const inner = folder('2024', [entryOf(b)]);
  dropEntries(zone, folder('all', [entryOf(pdf('.DS_Store')), entryOf(a), inner], [entryOf(c)]));
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith([a, b, c], { bank: null }));
  expect(screen.queryByText(/in that folder|could not get a file/)).toBeNull();
});

it.each([
  ['an empty folder', [folder('empty')], 'There is no file in that folder.'],
  ['a folder that cannot be read', [folder('locked', [withdrawn])], 'We could not get a file from there'],
  ['a file that a mail client promised and did not deliver', [null], 'We could not get a file from there'],
  ['no item at all', [], 'We could not get a file from there'],
])('says what to do after a drop of %s, and announces it each time', async (_, entries, words) => {
  const { intents, input } = view();
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  dropEntries(zone, ...entries);
  await waitFor(() => expect(screen.getAllByText(words, { exact: false })).toHaveLength(2));
  const announced = screen.getByRole('alert').firstElementChild;
  dropEntries(zone, ...entries);
  await waitFor(() => expect(screen.getByRole('alert').firstElementChild).not.toBe(announced));
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(intents.addFiles).not.toHaveBeenCalled();

  await userEvent.upload(input, pdf());
  await waitFor(() => expect(zone.textContent).not.toContain(words));
});

it('takes what can be read of a drop, and says that something could not', async () => {
  const { intents } = view();
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  const file = pdf();
  dropEntries(zone, folder('all', [entryOf(file), withdrawn]));
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith([file], { bank: null }));
  await waitFor(() => expect(zone.textContent).toContain('We could not get a file from there'));
});

it('ignores what the host’s own drag and drop carries', () => {
  view();
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  const dataTransfer = { files: [], items: [], types: ['application/x-card'] };
  for (const event of [
    createEvent.dragOver(zone, { dataTransfer }),
    createEvent.drop(zone, { dataTransfer }),
  ]) {
    fireEvent(zone, event);
    expect(event.defaultPrevented).toBe(false);
  }
});

it('accepts files pasted anywhere in the widget, and ignores pasted text', () => {
  const { intents } = view();
  const button = screen.getByRole('button', { name: 'Choose files' });
  fireEvent.paste(button, { clipboardData: { files: [], getData: () => 'words' } });
  expect(intents.addFiles).not.toHaveBeenCalled();
  const file = pdf();
  fireEvent.paste(button, { clipboardData: { files: [file] } });
  expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith([file]);
});

it('is disabled after the session has expired, and says why', () => {
  const { intents, input } = view({ sessionExpired: true });
  const zone = screen.getByRole('group', { name: 'Add bank statements' });
  expect(zone.dataset['state']).toBe('disabled');
  expect(screen.getByText('More files can be added once you have a new link.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Choose files' }).disabled).toBe(true);
  expect(input.disabled).toBe(true);
  fireEvent.drop(zone, { dataTransfer: transfer(pdf()) });
  fireEvent.paste(zone, { clipboardData: { files: [pdf()] } });
  expect(intents.addFiles).not.toHaveBeenCalled();
});

it('replaces a failed file only after another one is picked', async () => {
  const { input, intents } = view({ statements: [failed(apiError('PDF_IS_IMAGE'), { id: 'scan' })] });
  await userEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  expect(intents.addFiles).not.toHaveBeenCalled();
  const file = pdf();
  await userEvent.upload(input, file);
  await waitFor(() =>
    expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith([file], { bank: null, replaces: 'scan' }),
  );
  // In one step: in between, there would be one file too many.
  expect(intents.remove).not.toHaveBeenCalled();
  await userEvent.upload(input, pdf('later.pdf'));
  await waitFor(() => expect(intents.addFiles).toHaveBeenLastCalledWith([expect.any(File)], { bank: null }));
});

it('keeps the failed file when the dialog is dismissed', async () => {
  const { input, intents } = view({ statements: [failed(apiError('PDF_IS_IMAGE'), { id: 'scan' })] });
  await userEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  fireEvent.change(input, { target: { files: [] } });
  fireEvent(input, new Event('cancel', { bubbles: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose files' }));
  await userEvent.upload(input, pdf());
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledOnce());
  expect(intents.addFiles).toHaveBeenCalledExactlyOnceWith([expect.any(File)], { bank: null });
});

it('keeps the failed file when the dialog is dismissed and other files are added later', async () => {
  const { input, intents } = view({ statements: [failed(apiError('PDF_IS_IMAGE'))] });
  await userEvent.click(screen.getByRole('button', { name: 'Choose another file' }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose files' }));
  await userEvent.upload(input, pdf());
  await waitFor(() => expect(intents.addFiles).toHaveBeenCalledOnce());
  expect(intents.remove).not.toHaveBeenCalled();
});

it('explains where to find the PDF while the list is empty, and shrinks to one line once it has files', async () => {
  const { show } = view();
  const summary = screen.getByText('Where do I find the PDF?');
  await userEvent.click(summary);
  expect(summary.closest('details')?.open).toBe(true);
  expect(screen.getByText(/^Net banking: /)).toBeTruthy();

  const button = screen.getByRole('button', { name: 'Choose files' });
  button.focus();
  show({ statements: [failed(apiError('PDF_IS_IMAGE'))] });
  expect(screen.getByText('Add more statements')).toBeTruthy();
  expect(screen.queryByText('Where do I find the PDF?')).toBeNull();
  expect(document.activeElement).toBe(button);
});
