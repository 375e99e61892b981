import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { accepted, account, locked, waiting } from '../../support/statements.js';
import { view } from '../view.js';

// A browser takes the focus from a disabled or removed element when it draws the page, which a light DOM never does.

afterEach(cleanup);

async function untilDrawn(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

it.each(['Choose files', 'Add missing months'])(
  'leaves focus on “%s” when the session expires, and after it has been renewed',
  async (name) => {
    const { show } = view({ accounts: [account()] });
    const button = screen.getByRole('button', { name });
    button.focus();
    for (const sessionExpired of [true, false]) {
      show({ accounts: [account()], sessionExpired });
      await untilDrawn();
      expect(document.activeElement).toBe(button);
    }
  },
);

it('leads focus from an accepted password to the next one, and then to the item', async () => {
  const [first, second] = [locked('required', { id: 'a', name: 'a.pdf' }), locked('required', { id: 'b' })];
  const { show, root } = view({ statements: [first, second] });
  await untilDrawn();
  expect(root.querySelector('[data-part="statement"]')?.contains(document.activeElement)).toBe(true);
  show({ statements: [waiting('turn', { id: 'a' }), second] });
  await untilDrawn();
  expect(document.activeElement).toBe(screen.getByLabelText('PDF password'));
  show({ statements: [waiting('turn', { id: 'a' }), waiting('turn', { id: 'b' })] });
  await untilDrawn();
  expect(document.activeElement).toBe(root.querySelector('[data-part="statement"]:last-child'));
});

it('moves focus from the help to the add button when the help disappears', async () => {
  const { show } = view();
  screen.getByText('Where do I find the PDF?').focus();
  show({ statements: [accepted()] });
  await untilDrawn();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose files' }));
});

it('moves focus to the place for files when the last item goes with the session', async () => {
  const { show } = view({ statements: [accepted()] });
  screen.getByRole('button', { name: 'Remove' }).focus();
  show({ statements: [], sessionExpired: true });
  await untilDrawn();
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Add bank statements' }));
});
