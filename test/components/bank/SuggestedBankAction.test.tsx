import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { choosingBank } from '../../support/statements.js';
import { view } from '../view.js';

afterEach(cleanup);

it('offers the detected bank as a button above the search', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a', suggestedBank: 'hdfc' })] });
  expect(await screen.findByText('It looks like HDFC Bank.')).toBeTruthy();
  const use = screen.getByRole('button', { name: 'Use HDFC Bank', description: 'statement.pdf' });
  const search = await screen.findByRole('combobox', { name: 'Bank' });
  expect(use.compareDocumentPosition(search)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.click(use);
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'hdfc');
});

it('keeps all other banks selectable', async () => {
  const { intents } = view({ statements: [choosingBank('required', { id: 'a', suggestedBank: 'hdfc' })] });
  await userEvent.click(await screen.findByRole('combobox', { name: 'Bank' }));
  await userEvent.click(screen.getByRole('option', { name: 'Axis Bank' }));
  expect(intents.chooseBank).toHaveBeenCalledExactlyOnceWith('a', 'axis');
});

it('does not offer the bank that was just rejected', async () => {
  view({ statements: [choosingBank('mismatch', { bank: 'hdfc', suggestedBank: 'hdfc' })] });
  await screen.findByRole('combobox', { name: 'Bank' });
  expect(screen.queryByText(/looks like/)).toBeNull();
  expect(screen.queryByRole('button', { name: /^Use / })).toBeNull();
});

it('offers the bank after another one was rejected', async () => {
  view({ statements: [choosingBank('mismatch', { bank: 'icici', suggestedBank: 'hdfc' })] });
  expect(await screen.findByRole('button', { name: 'Use HDFC Bank' })).toBeTruthy();
});

it('renders nothing when the device detects no bank', async () => {
  view({ statements: [choosingBank('undetected')] });
  await screen.findByRole('combobox', { name: 'Bank' });
  expect(screen.queryByText(/looks like/)).toBeNull();
});

it('shows a bank that is not in the list by its identifier', async () => {
  view({ statements: [choosingBank('required', { suggestedBank: 'newbnk' })] });
  expect(await screen.findByRole('button', { name: 'Use NEWBNK' })).toBeTruthy();
});
