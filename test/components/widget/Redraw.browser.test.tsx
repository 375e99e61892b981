import { cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Redraw } from '../../../src/components/widget/Redraw.js';
import { apiError, accepted, account, failed } from '../../support/statements.js';
import { view } from '../view.js';

// React reports also an error that is caught.
beforeEach(() => {
  vi.mocked(console.error).mockImplementation(() => {});
});

afterEach(() => {
  cleanup();
  vi.mocked(console.error).mockReset();
});

const one = { id: 'one', name: 'one.pdf' };

it('draws the widget anew, with every statement, when an extension has removed an element of it', () => {
  const { root, show } = view({ statements: [failed(apiError('UNPARSABLE'), one)] });
  root.querySelector('[data-part="error"]')?.remove();
  show({ statements: [accepted('full', one)], accounts: [account()] });
  expect(screen.getByRole('listitem', { name: 'one.pdf' }).dataset['state']).toBe('accepted');
  expect(screen.getByRole('button', { name: 'Add missing months' })).toBeTruthy();
  show({});
  expect(screen.getByText('Add your bank statements')).toBeTruthy();
});

it('draws the widget anew when an extension has put an element of it elsewhere', () => {
  const { root, show } = view({ statements: [failed(apiError('UNPARSABLE'), one)] });
  const error = root.querySelector('[data-part="error"]');
  const frame = document.createElement('div');
  error?.replaceWith(frame);
  if (error) frame.append(error);
  show({ statements: [accepted('full', one)] });
  expect(screen.getAllByRole('listitem', { name: 'one.pdf' })).toHaveLength(1);
  expect(screen.queryByText('We could not read this file')).toBeNull();
});

/** An error boundary of the host. */
class HostBoundary extends Component<{ readonly children: ReactNode }, { readonly caught: string | null }> {
  static getDerivedStateFromError(error: Error): { readonly caught: string } {
    return { caught: error.message };
  }

  override state = { caught: null };

  override render(): ReactNode {
    return this.state.caught ?? this.props.children;
  }
}

it('leaves every other error to the host', () => {
  function Broken(): never {
    throw new Error('A mistake of ours');
  }
  render(
    <HostBoundary>
      <Redraw>
        <Broken />
      </Redraw>
    </HostBoundary>,
  );
  expect(screen.getByText('A mistake of ours')).toBeTruthy();
});
