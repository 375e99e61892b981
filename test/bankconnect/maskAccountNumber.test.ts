import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAccountNumber } from '../../src/bankconnect/maskAccountNumber.js';

describe('a masked account number', () => {
  it.each([
    ['45678090383737', 'XXXXXXXXXX3737'],
    ['SB/00123456789', 'XXXXXXXXXX6789'],
    ['1234-5678-901', 'XXXXXXXXX8901'],
    ['0012A3456789', 'XXXXXXXX6789'],
    ['1234 5678 90 1', 'XXXXXXXXXX8901'],
    ['123456789-SB', 'XXXXXXXX89SB'],
    ['१२३४५६७८९०', 'XXXXXX७८९०'],
    ['１２３４５６７８', 'XXXX５６７８'],
    ['𝟏𝟐𝟑𝟒𝟓𝟔', 'XX𝟑𝟒𝟓𝟔'],
    ['XXXX1234', 'XXXX1234'],
    ['xxxxxx1234', 'XXXXXX1234'],
    ['****1234', 'XXXX1234'],
    ['•••• 1234', 'XXXXX1234'],
    ['XXXXXXXXXXXXXX', 'XXXXXXXXXXXXXX'],
    ['1234', 'XXXX'],
    ['12-34', 'XXXXX'],
    ['1', 'X'],
    ['-', 'X'],
  ])('of %s is %s', (number, masked) => {
    expect(maskAccountNumber(number)).toBe(masked);
  });

  it('shows at most four letters or digits, the last ones, and stays as it is when masked again', () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('0123456789AX*•-/ .')),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (number) => {
        const masked = maskAccountNumber(number);
        const shown = masked.replace(/^X*/, '');
        expect(shown).toMatch(/^[\p{L}\p{N}]{0,4}$/u);
        expect(number.replace(/[^\p{L}\p{N}]/gu, '').endsWith(shown)).toBe(true);
        expect(maskAccountNumber(masked)).toBe(masked);
      }),
    );
  });

  it('is no longer than an account number can be', () => {
    expect(maskAccountNumber('1'.repeat(1_000_000))).toHaveLength(34);
  });
});
