import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { choosingBank } from '../../support/statements.js';
import { view } from '../view.js';

// A light DOM calls the window's listeners last, also in the capture phase.

afterEach(cleanup);

it('keeps Escape from a dialog around it, which listens before it, as long as it has a use for it', async () => {
  view({ statements: [choosingBank()] });
  const input = (await screen.findByRole('combobox', { name: 'Bank' })) as HTMLInputElement;
  const heard = vi.fn();
  document.addEventListener('keydown', heard, true);
  await userEvent.type(input, 'state');
  heard.mockClear();
  // An input method's own Escape closes nothing.
  fireEvent.keyDown(input, { key: 'Escape', isComposing: true });
  expect(screen.getByRole('option', { name: 'State Bank of India' })).toBeTruthy();
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
  expect(heard).not.toHaveBeenCalled();
  expect(input.value).toBe('');
  expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', heard, true);
});
