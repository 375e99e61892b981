import { describe, expect, it, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { accepting, pdf, refusing, startEngine } from '../support/engine.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('onComplete is not called', () => {
  it.each([
    ['null', { missing_months: null }],
    ['absent', { missing_months: undefined }],
    ['unreadable', { missing_months: ['2024-2'] }],
    ['not a list', { missing_months: '2024-02' }],
    ['an object', { missing_months: {} }],
    ['a number', { missing_months: 0 }],
    ['false', { missing_months: false }],
    ['a list with null', { missing_months: [null] }],
    ['a list of days', { missing_months: ['2024-02-01'] }],
    ['a list of numbers', { missing_months: [202_402] }],
    ['nested', { missing_months: [[]] }],
    ['more than a century has', { missing_months: Array.from({ length: 1_201 }, () => '2024-02') }],
    ['among the received ones', { months: ['2024-01', '2024-02'], missing_months: ['2024-02'] }],
    ['none, and so are the received ones', { months: [] }],
    ['none, and the received ones cannot be read', { months: ['Jan 2024'] }],
    ['none, and details follow', { identity: null }],
  ])('while the missing months are %s', async (_, changes) => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached } = startEngine({ onComplete });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting(changes));
    await reached('accepted');
    await settled();
    expect(onComplete).not.toHaveBeenCalled();
  });

  it.each([
    null,
    undefined,
    [{ from_date: '2024-2' }],
    'none',
    {},
    false,
    0,
    [[]],
    ['2024-02'],
    [{ from_date: '2024-02-01', to_date: null }],
    [{ from_date: '2024-02-01T00:00:00Z', to_date: '2024-02-29T00:00:00Z' }],
    [{ from: '2024-02-01', to: '2024-02-29' }],
    // Of a month that has been received in part.
    [{ from_date: '2024-01-20', to_date: '2024-01-31' }],
  ])('for a status whose missing data are %j', async (missing) => {
    const onComplete = vi.fn();
    const account = { account_id: 'acc', months: ['2024-01'], missing_data: missing, statements: [] };
    const { events } = startEngine({ onComplete, fetchStatus: async () => ({ accounts: [account] }) });
    await eventually(() => expect(events).toContainEqual({ type: 'status-fetched', accounts: 1, ok: true }));
    expect(onComplete).not.toHaveBeenCalled();
  });

  it.each([
    { from: '2024-03-04', to: '2024-03-04' },
    { from: '2024-03', to: '2024-02' },
    { from: new Date(0), to: new Date() },
  ])('for the period %o before its months are there', async (period) => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached } = startEngine({
      onComplete,
      // As JavaScript may pass it.
      period: period as { from: string; to: string },
      suggestBank: false,
    });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    await settled();
    expect(onComplete).not.toHaveBeenCalled();
  });

  it.each(['PASSWORD_INCORRECT', 'BANK_NAME_UNDETECTED', 'INVALID_API_KEY', 'SOMETHING_NEW'])(
    'while another statement can still be sent, after %s',
    async (code) => {
      const onComplete = vi.fn();
      const { addFiles, nextRequest, reached, remove, statements } = startEngine({ onComplete });
      addFiles([pdf('a.pdf'), pdf('b.pdf')]);
      (await nextRequest()).answer(refusing(code));
      (await nextRequest()).answer(accepting());
      await reached('accepted', 1);
      expect(onComplete).not.toHaveBeenCalled();
      remove(statements()[0]?.id ?? '');
      expect(onComplete).toHaveBeenCalledOnce();
    },
  );

  it('after a duplicate whose months nobody knows', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached } = startEngine({ onComplete });
    addFiles([pdf('a.pdf'), pdf('b.pdf')]);
    (await nextRequest()).answer(refusing('STATEMENT_DUPLICATE'));
    (await nextRequest()).answer(accepting());
    await reached('accepted', 1);
    expect(onComplete).not.toHaveBeenCalled();
  });
});

describe('onComplete is called', () => {
  it('with the statements that can never be accepted, which do not block it', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, statements } = startEngine({ onComplete });
    addFiles([pdf('a.pdf'), pdf('b.pdf'), new File([], 'empty.pdf')]);
    (await nextRequest()).answer(refusing('STATEMENT_UNSUPPORTED_FORMAT'));
    (await nextRequest()).answer(accepting());
    await reached('accepted', 1);
    await eventually(() => expect(onComplete).toHaveBeenCalledOnce());
    expect(onComplete).toHaveBeenCalledWith({
      accounts: [expect.objectContaining({ id: 'acc', verdict: 'complete' })],
      rejected: [statements()[0], statements()[2]],
    });
  });

  it('when a changed period is covered, and again when another one is', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, uploader, base } = startEngine({
      onComplete,
      period: { from: '2024-01', to: '2024-02' },
      suggestBank: false,
    });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    expect(onComplete).not.toHaveBeenCalled();
    for (const [to, calls] of [
      ['2024-01', 1],
      ['2024-03', 1],
      ['2024-01', 2],
      ['2024-01', 2],
    ] as const) {
      uploader.setOptions({ ...base, period: { from: '2024-01', to } });
      expect(onComplete).toHaveBeenCalledTimes(calls);
    }
  });

  it('when the component mounts again, if it was complete while nobody listened', async () => {
    const onComplete = vi.fn();
    const { addFiles, nextRequest, reached, uploader, base } = startEngine({
      onComplete,
      period: { from: '2024-01', to: '2024-02' },
      suggestBank: false,
    });
    addFiles([pdf()]);
    (await nextRequest()).answer(accepting());
    await reached('accepted');
    uploader.stop();
    uploader.setOptions({ ...base, period: { from: '2024-01', to: '2024-01' } });
    expect(onComplete).not.toHaveBeenCalled();
    uploader.start();
    expect(onComplete).toHaveBeenCalledOnce();
  });
});
