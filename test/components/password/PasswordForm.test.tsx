import { cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { failed, locked, waiting } from '../../support/statements.js';
import { only, view } from '../view.js';

afterEach(cleanup);

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('PDF password');
}

it('submits the password with the button', async () => {
  const { intents } = view({ statements: [locked('required', { id: 'a' })] });
  await userEvent.type(field(), 'asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
});

it('submits the password with Enter, and does not submit the host’s form', async () => {
  const { intents } = view({ statements: [locked('required', { id: 'a' })] });
  await userEvent.type(field(), 'asha1990');
  const enter = createEvent.keyDown(field(), { key: 'Enter' });
  fireEvent(field(), enter);
  expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
  expect(enter.defaultPrevented).toBe(true);
});

it('submits nothing when the field is empty', async () => {
  const { intents } = view({ statements: [locked()] });
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(intents.submitPassword).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
});

it('does not keep the password in the DOM', async () => {
  const { root } = view({ statements: [locked()] });
  await userEvent.type(field(), 'asha1990');
  expect(root.outerHTML).not.toContain('asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(root.outerHTML).not.toContain('asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(field().value).toBe('');
});

it('shows and hides the password, without ever being a field that browsers fill', async () => {
  view({ statements: [locked()] });
  for (const name of ['Show password', 'Hide password', 'Show password']) {
    expect(field().type).toBe('text');
    await userEvent.click(screen.getByRole('button', { name }));
  }
});

it('submits nothing during a composition', () => {
  const { intents } = view({ statements: [locked()] });
  fireEvent.input(field(), { target: { value: 'आशा' }, inputType: 'insertCompositionText' });
  for (const composing of [{ isComposing: true }, { keyCode: 229 }])
    fireEvent.keyDown(field(), { key: 'Enter', ...composing });
  expect(intents.submitPassword).not.toHaveBeenCalled();
  expect(field().value).toBe('आशा');
});

describe('a value that the borrower did not type', () => {
  const fills: Readonly<Record<string, () => void>> = {
    'Chrome, or a password manager': () => fireEvent(field(), new Event('input', { bubbles: true })),
    Firefox: () => fireEvent.input(field(), { inputType: 'insertReplacementText' }),
    'a script that dispatches no event': () => {},
  };

  it.each(Object.entries(fills))('is not sent: filled by %s', async (_, dispatch) => {
    const { intents } = view({ statements: [locked()] });
    field().value = 'saved-login';
    dispatch();
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(intents.submitPassword).not.toHaveBeenCalled();
    expect(field().value).toBe('');
  });

  it.each(Object.entries(fills))(
    'is no part of what is typed after it: filled by %s',
    async (_, dispatch) => {
      const { intents } = view({ statements: [locked('required', { id: 'a' })] });
      field().value = 'saved-login';
      dispatch();
      await userEvent.type(field(), 'asha1990{Enter}');
      expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
    },
  );

  it.each(Object.entries(fills))(
    'does not replace what was typed before it: filled by %s',
    async (_, dispatch) => {
      const { intents } = view({ statements: [locked('required', { id: 'a' })] });
      await userEvent.type(field(), 'asha1990');
      field().value = 'saved-login';
      dispatch();
      await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
      expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
    },
  );
});

it('sends what was pasted', async () => {
  const { intents } = view({ statements: [locked('required', { id: 'a' })] });
  field().focus();
  await userEvent.paste('asha1990');
  await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
  expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
});

it.each(['insertFromDrop', 'insertCompositionText', 'insertFromPaste', 'historyUndo', 'insertText'])(
  'sends what came as %s',
  async (inputType) => {
    const { intents } = view({ statements: [locked('required', { id: 'a' })] });
    fireEvent.input(field(), { target: { value: 'asha1990' }, inputType });
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(intents.submitPassword).toHaveBeenCalledExactlyOnceWith('a', 'asha1990');
  },
);

it('shows a hint, and whether the last password was wrong', () => {
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

it('takes focus when no other element has it, and again after a wrong password', async () => {
  const { show } = view({ statements: [locked('required', { id: 'a' })] });
  expect(document.activeElement).toBe(field());
  await userEvent.type(field(), 'wrong{Enter}');
  show({ statements: [waiting('turn', { id: 'a' })] });
  show({ statements: [locked('refused', { id: 'a' })] });
  expect(document.activeElement).toBe(field());
});

it('takes focus from the button that opened the file picker', async () => {
  const { show } = view();
  screen.getByRole('button', { name: 'Choose files' }).focus();
  show({ statements: [locked()] });
  expect(document.activeElement).toBe(field());
});

it('does not take focus from a field that the borrower types in', () => {
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

describe('with several locked files', () => {
  const files = ['a', 'b', 'c', 'd'].map((id) => locked('required', { id, name: `${id}.pdf` }));
  /** Those of the files that are open are on their way. */
  const opened = (...ids: readonly string[]) => ({
    statements: files.map((file) => (ids.includes(file.id) ? waiting('turn', { id: file.id }) : file)),
  });
  const fieldOf = (id: string) =>
    within(screen.getByRole('group', { name: `${id}.pdf` })).getByLabelText('PDF password');

  it('moves focus to the next file that needs a password', async () => {
    const { show } = view({ statements: files });
    await userEvent.type(fieldOf('b'), 'asha1990{Enter}');
    show(opened('b'));
    expect(document.activeElement).toBe(fieldOf('c'));
  });

  it('goes on to the first one that still does when the password opens others, too', async () => {
    const { show } = view({ statements: files });
    await userEvent.type(fieldOf('a'), 'asha1990');
    await userEvent.click(within(screen.getByRole('group', { name: 'a.pdf' })).getByText('Unlock'));
    show(opened('a', 'b'));
    expect(document.activeElement).toBe(fieldOf('c'));
    show(opened('a', 'b', 'c'));
    expect(document.activeElement).toBe(fieldOf('d'));
  });

  it('goes back to a file before it, and to the opened one when no other is locked', async () => {
    const { show, root } = view({ statements: files });
    await userEvent.type(fieldOf('d'), 'asha1990{Enter}');
    show(opened('d'));
    expect(document.activeElement).toBe(fieldOf('a'));
    show(opened('a', 'b', 'c', 'd'));
    expect(document.activeElement).toBe(root.querySelector('[data-part="statement"]'));
  });

  it('does not take focus from who types elsewhere', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    const { show } = view({ statements: files });
    await userEvent.type(fieldOf('a'), 'asha1990{Enter}');
    elsewhere.focus();
    show(opened('a'));
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
    fieldOf('d').focus();
    show(opened('a', 'b'));
    expect(document.activeElement).toBe(fieldOf('d'));
  });

  it('leaves focus on an item that is stopped, or whose button goes', () => {
    const first = waiting('turn', { id: 'first' });
    const { show } = view({ statements: [first, ...files] });
    screen.getByRole('button', { name: 'Cancel' }).focus();
    show({ statements: [failed({ stage: 'borrower', code: 'canceled' }, { id: 'first' }), ...files] });
    expect(document.activeElement?.getAttribute('data-state')).toBe('failed');
  });
});

it.each([0, 1])('does not offer to send after %i rejected passwords', (refusals) => {
  view({ statements: [locked('refused', { refusals })] });
  expect(screen.queryByRole('button', { name: 'Send anyway' })).toBeNull();
});

it.each([2, 3])('offers to let the server decide after %i rejected passwords', async (refusals) => {
  const { intents } = view({ statements: [locked('refused', { id: 'a', refusals })] });
  const button = screen.getByRole('button', { name: 'Send anyway', description: 'statement.pdf' });
  await userEvent.click(button);
  expect(intents.sendAnyway).toHaveBeenCalledExactlyOnceWith('a');
});

it('announces each rejection, also when the text is the same', async () => {
  const { show } = view({ statements: [locked('required', { id: 'a' })] });
  const heard = screen.getByRole('alert');
  for (const refusals of [1, 2]) {
    heard.textContent = '';
    show({ statements: [locked('refused', { id: 'a', refusals })] });
    await waitFor(() => expect(heard.textContent).toContain('The password did not open statement.pdf.'));
  }
});
