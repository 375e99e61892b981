import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { accepted, account, failed, uploading } from '../../support/statements.js';
import { pdf, view } from '../view.js';

afterEach(cleanup);

async function summary(name: RegExp): Promise<HTMLElement> {
  return within(await screen.findByRole('list', { name: 'Your accounts' })).findByRole('listitem', { name });
}

it('labels the account with bank and masked number, and shows received months', async () => {
  view({ accounts: [account()] });
  const item = await summary(/HDFC Bank.*XXXXXXXXXX5980/);
  expect(item.dataset['state']).toBe('incomplete');
  expect(within(item).getByText('1 Dec 2023 – 5 Mar 2024')).toBeTruthy();
  expect(within(item).getByText('17 pages')).toBeTruthy();
});

it('states for every month in text whether it was received', async () => {
  view({ accounts: [account()] });
  const months = within(await summary(/HDFC/)).getByRole('list', { name: 'Months' });
  const said = within(months)
    .getAllByRole('listitem')
    .map((month) => [month.dataset['month'], month.dataset['state'], month.textContent]);
  expect(said).toEqual([
    ['2023-11', 'missing', 'Nov 2023 missing'],
    ['2023-12', 'received', 'Dec 2023 received'],
    ['2024-01', 'received', 'Jan 2024 received'],
    ['2024-02', 'received', 'Feb 2024 received'],
    ['2024-03', 'received', 'Mar 2024 received'],
    ['2024-04', 'missing', 'Apr 2024 missing'],
  ]);
});

it('lists the missing months, and opens the file picker for them', async () => {
  const { input } = view({ accounts: [account()] });
  const click = vi.spyOn(input, 'click');
  const item = await summary(/HDFC/);
  expect(within(item).getByText('Still needed: Nov 2023 and Apr 2024').dataset['part']).toBe('still-needed');
  await userEvent.click(within(item).getByRole('button', { name: 'Add missing months' }));
  expect(click).toHaveBeenCalledOnce();
});

it('marks the months that a file on its way covers, and asks for the others', async () => {
  const onItsWay = uploading(1, 2, { bank: 'hdfc', statedPeriod: { from: '2024-04-01', to: '2024-04-30' } });
  const { show } = view({ accounts: [account()], statements: [onItsWay] });
  const item = await summary(/HDFC/);
  const april = within(item).getByText('on its way', { exact: false }).closest('li');
  expect([april?.dataset['month'], april?.dataset['state']]).toEqual(['2024-04', 'on-its-way']);
  expect(within(item).getByText('Still needed: Nov 2023')).toBeTruthy();

  const all = uploading(1, 2, { bank: 'hdfc', statedPeriod: { from: '2023-11-01', to: '2024-04-30' } });
  show({ accounts: [account()], statements: [all] });
  expect(item.querySelectorAll('[data-state="on-its-way"]')).toHaveLength(2);
  expect(within(item).queryByText(/Still needed/)).toBeNull();
  expect(within(item).queryByText('All months received')).toBeNull();

  show({ accounts: [account()], statements: [] });
  expect(within(item).getByText('Still needed: Nov 2023 and Apr 2024')).toBeTruthy();
});

it('adds requested files with its bank, and later files without a bank', async () => {
  const { input, intents } = view({ accounts: [account()] });
  await userEvent.click(within(await summary(/HDFC/)).getByRole('button', { name: 'Add missing months' }));
  await userEvent.upload(input, pdf('missing.pdf'));
  await waitFor(() =>
    expect(intents.addFiles).toHaveBeenLastCalledWith([expect.any(File)], { bank: 'hdfc' }),
  );
  await userEvent.upload(input, pdf('other.pdf'));
  await waitFor(() => expect(intents.addFiles).toHaveBeenLastCalledWith([expect.any(File)], { bank: null }));
});

it('shows a total for several files, but not for one', () => {
  const { show } = view({ statements: [accepted('full', { id: 'a' })] });
  expect(screen.queryByText(/of 1 received/)).toBeNull();
  show({ statements: [accepted('full', { id: 'a' }), uploading(1, 2, { id: 'b' })] });
  expect(screen.getByText('1 of 2 received')).toBeTruthy();
  const twin = failed({ stage: 'file', code: 'file-duplicate' }, { id: 'c' });
  show({ statements: [accepted('full', { id: 'a' }), accepted('full', { id: 'b' }), twin] });
  expect(screen.getByText('2 of 2 received')).toBeTruthy();
});

it('reports that no month is missing, and that details follow', async () => {
  view({
    accounts: [
      account({ id: 'a', missingMonths: [] }),
      account({ id: 'b', bank: 'sbi', missingMonths: [], months: [], detailsFollow: true }),
    ],
  });
  const complete = await summary(/HDFC/);
  expect(complete.dataset['state']).toBe('complete');
  expect(within(complete).getByText('All months received')).toBeTruthy();
  const later = await summary(/State Bank/);
  expect(later.dataset['state']).toBe('details-follow');
  expect(within(later).getByText('Received. Details follow within a day.')).toBeTruthy();
});

it('shows name and IFSC only with revealIdentity, and never the full number', async () => {
  const { root, show } = view({ accounts: [account()] });
  await summary(/HDFC/);
  expect(root.textContent).not.toMatch(/ASHA|HDFC000XXX/);
  show({ accounts: [account()] }, { revealIdentity: true });
  expect(root.textContent).toContain('ASHA EXAMPLE');
  expect(root.textContent).toContain('HDFC000XXX');
  expect(root.textContent).toContain('Individual');
  expect(root.innerHTML).not.toContain('45678090385980');
});

it('works without a bank name', async () => {
  view({
    accounts: [
      account({ id: 'a', bank: 'newbank' }),
      account({ id: 'b', bank: null, maskedAccountNumber: null }),
    ],
  });
  expect(await summary(/NEWBANK/)).toBeTruthy();
  expect(await summary(/^Bank account$/)).toBeTruthy();
});

it('does not report months as complete that nobody has called complete', () => {
  const months = account({ missingMonths: [] });
  const { show } = view({ accounts: [{ ...months, verdict: 'unknown' }] });
  const item = screen.getByRole('listitem', { name: /HDFC/ });
  expect(item.dataset['state']).toBe('received');
  expect(within(item).getByText('Received')).toBeTruthy();
  show({ accounts: [{ ...months, verdict: 'unknown', detailsFollow: true }] });
  expect(item.dataset['state']).toBe('details-follow');
  expect(within(item).getByText('Received. Details follow within a day.')).toBeTruthy();
  show({ accounts: [{ ...months, verdict: 'incomplete' }] });
  expect(item.dataset['state']).toBe('incomplete');
  expect(item.textContent).not.toContain('All months received');
  show({ accounts: [{ ...months, verdict: 'complete' }] });
  expect(within(item).getByText('All months received')).toBeTruthy();
});

it('does not report unknown months as complete', () => {
  view({ accounts: [account({ months: [], missingMonths: [] })] });
  const item = screen.getByRole('listitem', { name: /HDFC/ });
  expect(item.dataset['state']).toBe('received');
  expect(within(item).queryByText('All months received')).toBeNull();
});

it('shows the server’s progress when requested', () => {
  const entry = { statementId: 'x', source: 'pdf' };
  const progress = [
    { ...entry, status: 'completed' },
    { ...entry, status: 'processing' },
  ];
  view({ accounts: [account({ progress })] });
  expect(screen.getByText('1 of 2 statements read')).toBeTruthy();
});
