import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type JSX, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useFilePicker } from '../../../src/components/dropzone/useFilePicker.js';
import { pdf } from '../view.js';

afterEach(cleanup);

/** Takes files and forgets them, but for how many there were. */
function Picker(): JSX.Element {
  const [count, setCount] = useState(0);
  const { zone, input } = useFilePicker({
    disabled: false,
    addFiles: (files) => setCount((before) => before + [...files].length),
  });
  return (
    <div {...zone} role="group">
      <input {...input} type="file" aria-label="Files" />
      <output>{count}</output>
    </div>
  );
}

/** Whether React can reach a file from what it holds of an element and of all around it: state, props, effects. */
function holdsFile(element: Element): boolean {
  const seen = new Set<unknown>();
  const open: unknown[] = Object.entries(element)
    .filter(([key]) => key.startsWith('__reactFiber$'))
    .map(([, fiber]) => fiber);
  expect(open).toHaveLength(1);
  while (open.length > 0) {
    const next = open.pop();
    if (next instanceof File) return true;
    if (typeof next !== 'object' || next === null || next instanceof Node || next instanceof Window) continue;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...Object.values(next));
  }
  return false;
}

function transfer(...files: File[]) {
  return {
    files,
    items: files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file })),
    types: ['Files'],
  };
}

it('keeps no file that was dropped', async () => {
  render(<Picker />);
  const zone = screen.getByRole('group');
  fireEvent.dragEnter(zone, { dataTransfer: transfer(pdf()) });
  fireEvent.drop(zone, { dataTransfer: transfer(pdf(), pdf('b.pdf')) });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2'));
  expect(holdsFile(zone)).toBe(false);
});

it('keeps no file that was picked', async () => {
  render(<Picker />);
  fireEvent.change(screen.getByLabelText('Files'), { target: { files: [pdf()] } });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1'));
  expect(holdsFile(screen.getByRole('group'))).toBe(false);
});

it('takes the files of each drop, however soon the next one follows', async () => {
  render(<Picker />);
  const zone = screen.getByRole('group');
  fireEvent.drop(zone, { dataTransfer: transfer(pdf()) });
  fireEvent.drop(zone, { dataTransfer: transfer(pdf('b.pdf')) });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2'));
});

it('takes only what is dropped on it, where there are two', async () => {
  render([<Picker key="first" />, <Picker key="second" />]);
  const [first, second] = screen.getAllByRole('group');
  if (!first || !second) throw new Error('There are not two.');
  fireEvent.dragOver(second, { dataTransfer: transfer(pdf()) });
  fireEvent.drop(second, { dataTransfer: transfer(pdf()) });
  await waitFor(() => expect(second.textContent).toBe('1'));
  expect(first.textContent).toBe('0');
});
