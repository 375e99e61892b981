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
