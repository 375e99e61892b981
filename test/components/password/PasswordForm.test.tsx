import { cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { locked, waiting } from '../../support/statements.js';
import { only, view } from '../view.js';

afterEach(cleanup);

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('PDF password');
}

it('hands over what was typed, by the button', async () => {
  const { intents } = view({ statements: [locked('required', { id: 'a' })] });
  await userEvent.type(field(), 'asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
});

it('hands it over by Enter, and does not send the form of the host around it', async () => {
  const { intents } = view({ statements: [locked('required', { id: 'a' })] });
  await userEvent.type(field(), 'asha1990');
  const enter = createEvent.keyDown(field(), { key: 'Enter' });
  fireEvent(field(), enter);
  expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
  expect(enter.defaultPrevented).toBe(true);
});

it('asks for nothing when nothing was typed', async () => {
  const { intents } = view({ statements: [locked()] });
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(intents.submitPassword).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
});

it('leaves the password nowhere in the page', async () => {
  const { root } = view({ statements: [locked()] });
  await userEvent.type(field(), 'asha1990');
  expect(root.outerHTML).not.toContain('asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(root.outerHTML).not.toContain('asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(field().value).toBe('');
});

it('shows what was typed and hides it again', async () => {
  view({ statements: [locked()] });
  expect(field().type).toBe('password');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(field().type).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide password' }));
  expect(field().type).toBe('password');
});

it('says where the password is to be found, and whether the last one was wrong', () => {
  const { root, show } = view({ statements: [locked('required', { id: 'a' })] });
  const described = () =>
    (field().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  expect(described()).toMatch(/this PDF needs a password .*it states the rule/);
  expect(field().getAttribute('aria-invalid')).toBe('false');
  show({ statements: [locked('refused', { id: 'a' })] });
  expect(described()).toMatch(/that did not open it .*it states the rule/);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(only(root).querySelector('[data-part="password-form"]')?.getAttribute('data-state')).toBe('refused');
});

it('takes the focus when nothing else holds it, and again after a wrong password', async () => {
  const { show } = view({ statements: [locked('required', { id: 'a' })] });
  expect(document.activeElement).toBe(field());
  await userEvent.type(field(), 'wrong{Enter}');
  show({ statements: [waiting('turn', { id: 'a' })] });
  show({ statements: [locked('refused', { id: 'a' })] });
  expect(document.activeElement).toBe(field());
});

it('takes the focus from the button that picked the file', async () => {
  const { show } = view();
  screen.getByRole('button', { name: 'Choose files' }).focus();
  show({ statements: [locked()] });
  expect(document.activeElement).toBe(field());
});

it('leaves the focus where the borrower types', () => {
  const { show } = view({ statements: [locked('required', { id: 'a' })] });
  const first = field();
  show({ statements: [locked('required', { id: 'a' }), locked('required', { id: 'b' })] });
  expect(document.activeElement).toBe(first);

  const elsewhere = document.body.appendChild(document.createElement('input'));
  elsewhere.focus();
  show({ statements: [locked('required', { id: 'c' })] });
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

it.each([0, 1])('has nothing to send while the borrower more likely is wrong: %i refused', (refusals) => {
  view({ statements: [locked('refused', { refusals })] });
  expect(screen.queryByRole('button', { name: 'Send anyway' })).toBeNull();
});

it.each([2, 3])('lets the server decide when the device may be wrong: %i refused', async (refusals) => {
  const { intents } = view({ statements: [locked('refused', { id: 'a', refusals })] });
  const button = screen.getByRole('button', { name: 'Send anyway', description: 'statement.pdf' });
  await userEvent.click(button);
  expect(intents.sendAnyway).toHaveBeenCalledExactlyOnceWith('a');
});

it('says each refusal to a screen reader, also when the words are the same', async () => {
  const { show } = view({ statements: [locked('required', { id: 'a' })] });
  const heard = screen.getByRole('alert');
  for (const refusals of [1, 2]) {
    heard.textContent = '';
    show({ statements: [locked('refused', { id: 'a', refusals })] });
    await waitFor(() => expect(heard.textContent).toContain('The password did not open statement.pdf.'));
  }
});
