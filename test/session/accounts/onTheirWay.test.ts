import { describe, expect, it } from 'vitest';
import { monthsOnTheirWay } from '../../../src/session/accounts/onTheirWay.js';
import {
  account,
  accepted,
  failed,
  locked,
  processing,
  uploading,
  waiting,
} from '../../support/statements.js';

const statedPeriod = { from: '2023-10-01', to: '2023-11-30' };
const hdfc = account();
const sbi = account({ id: 'other', bank: 'sbi' });
const sent = { bank: 'hdfc', statedPeriod };

describe('months on their way', () => {
  it('are the missing ones that a statement of the account says it covers', () => {
    expect(hdfc.missingMonths).toEqual(['2023-11', '2024-04']);
    for (const statement of [waiting('turn', sent), uploading(1, 2, sent), processing(sent)])
      expect(monthsOnTheirWay(hdfc, [hdfc, sbi], [statement])).toEqual(['2023-11']);
  });

  it('are none of a statement that waits for its borrower, or has ended', () => {
    for (const statement of [
      locked('required', sent),
      accepted('full', sent),
      failed({ stage: 'borrower', code: 'canceled' }, sent),
    ])
      expect(monthsOnTheirWay(hdfc, [hdfc], [statement])).toEqual([]);
  });

  it('are none of another bank, or of one that two accounts have', () => {
    const ofSbi = uploading(1, 2, { bank: 'sbi', statedPeriod });
    expect(monthsOnTheirWay(hdfc, [hdfc, sbi], [ofSbi])).toEqual([]);
    const second = account({ id: 'second' });
    expect(monthsOnTheirWay(hdfc, [hdfc, second], [uploading(1, 2, sent)])).toEqual([]);
  });

  it('of a statement without a bank are those of the only account', () => {
    const unnamed = uploading(1, 2, { statedPeriod });
    expect(monthsOnTheirWay(hdfc, [hdfc], [unnamed])).toEqual(['2023-11']);
    expect(monthsOnTheirWay(hdfc, [hdfc, sbi], [unnamed])).toEqual([]);
  });

  it('are whole: a few days of a month leave it missing, and two statements can make one whole', () => {
    const part = (from: string, to: string) => uploading(1, 2, { bank: 'hdfc', statedPeriod: { from, to } });
    expect(monthsOnTheirWay(hdfc, [hdfc], [part('2023-11-20', '2023-12-19')])).toEqual([]);
    const halves = [part('2023-10-16', '2023-11-15'), part('2023-11-16', '2023-12-15')];
    expect(monthsOnTheirWay(hdfc, [hdfc], halves)).toEqual(['2023-11']);
  });
});
