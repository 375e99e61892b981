import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { ViewOptions } from '../../../src/components/widget/useWidgetValue.js';
import { en } from '../../../src/messages/en.js';
import { account, choosingBank, failed, apiError, locked, uploading } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

/** What a host writes in its markup: other objects of the same content with each render. */
function inline(): ViewOptions {
  return {
    theme: { accent: 'teal' },
    classNames: { statement: 'mine' },
    messages: { ...en },
    passwordHints: { hdfc: 'Ask your branch.' },
    banks: [
      { id: 'axis', name: 'Axis Bank', aliases: ['UTI Bank'] },
      { id: 'icici', name: 'ICICI Bank', popular: true },
    ],
    period: { from: '2023-11', to: '2024-04' },
    expiresAt: new Date(Date.now() + 200_000),
  };
}

it('touches nothing when the host renders 60 times with new objects of the same content', async () => {
  const state = {
    statements: [
      locked('refused', { name: 'locked.pdf', bank: 'hdfc' }),
      choosingBank('undetected', { name: 'asked.pdf' }),
      uploading(1_000_000, 4_000_000, { name: 'sent.pdf' }),
      failed(apiError('OUT_OF_DATE_RANGE'), { name: 'failed.pdf' }),
    ],
    accounts: [account()],
  };
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const { root, show } = view(state, inline());
  await userEvent.type(screen.getByLabelText('PDF password'), 'half a pass');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Bank' }), 'ax');
  await screen.findByRole('option', { name: 'Axis Bank' });

  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  for (let render = 0; render < 60; render += 1) {
    show({ ...state, statements: [...state.statements] }, inline());
    await Promise.resolve();
  }
  changes.push(...observer.takeRecords());
  observer.disconnect();
  now.mockRestore();

  // React writes the type and the name of an input with each render.
  const drawn = changes.filter(({ target }) => !(target instanceof HTMLInputElement));
  expect(drawn.map(({ type, target }) => `${type} of ${target.nodeName}`)).toEqual([]);
  expect(screen.getByLabelText('PDF password')).toHaveProperty('value', 'half a pass');
  expect(screen.getByRole('combobox', { name: 'Bank' })).toHaveProperty('value', 'ax');
  expect(screen.getByRole('option', { name: 'Axis Bank' })).toBeTruthy();
});

it('draws what is new in an object', () => {
  const { show, root } = view({}, { messages: { 'action.choose-files': 'Pick files' } });
  expect(screen.getByRole('button', { name: 'Pick files' })).toBeTruthy();
  show({}, { messages: { 'action.choose-files': 'Add files' }, classNames: { action: 'mine' } });
  expect(screen.getByRole('button', { name: 'Add files' }).className).toBe('mine');
  expect(root.querySelectorAll('.mine')).toHaveLength(1);
});
