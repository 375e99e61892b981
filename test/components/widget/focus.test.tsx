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

it('hands the focus of an item that goes to the one that moves up, then to the one before, then to the button for more', () => {
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

it('leaves the focus alone that was elsewhere', () => {
  const { show } = view({ statements });
  focusButtonOf(0);
  screen.getByRole('button', { name: 'Choose files' }).focus();
  show({ statements: statements.slice(1) });
  expect(heldBy()).toBe('Choose files');
});
