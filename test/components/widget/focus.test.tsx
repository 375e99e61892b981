import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Statement } from '../../../src/session/Statement.js';
import { accepted, processing, waiting } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

const statements: readonly Statement[] = [
  waiting('turn', { id: '1' }),
  accepted('full', { id: '2' }),
  processing({ id: '3' }),
];

function focusButtonOf(position: number): void {
  const items = within(screen.getByRole('list', { name: 'Your files' })).getAllByRole('listitem');
  items[position]?.querySelector('button')?.focus();
}

function heldBy(): string | null | undefined {
  const { activeElement } = document;
  return (
    activeElement?.closest('[data-part="statement"]')?.getAttribute('data-state') ??
    activeElement?.textContent
  );
}

it('moves focus from a removed item to the next one, the previous one, or the add button', () => {
  const { show } = view({ statements });
  focusButtonOf(0);
  show({ statements: statements.slice(1) });
  expect(heldBy()).toBe('accepted');
  focusButtonOf(1);
  show({ statements: statements.slice(1, 2) });
  expect(heldBy()).toBe('accepted');
  show({ statements: [] });
  expect(heldBy()).toBe('Choose files');
});

it('does not move focus that is elsewhere', () => {
  const { show } = view({ statements });
  focusButtonOf(0);
  screen.getByRole('button', { name: 'Choose files' }).focus();
  show({ statements: statements.slice(1) });
  expect(heldBy()).toBe('Choose files');
});
