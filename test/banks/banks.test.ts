import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanBankName } from '../../tools/make/cleanBankName.ts';
import { banks } from '../../src/banks/banks.js';
import { loadBanks } from '../../src/banks/loadBanks.js';

const find = (id: string) => banks.find((bank) => bank.id === id);

describe('the bank list', () => {
  it('matches the output of its script', () => {
    const check = spawnSync(process.execPath, ['tools/make/banks.ts', '--check']);
    expect(check.status).toBe(0);
  });

  it('contains each documented identifier once, in lower case', () => {
    const [, ...lines] = readFileSync('tools/make/banks.tsv', 'utf8').trimEnd().split('\n');
    const documented = lines.map((line) => line.split('\t')[0]?.toLowerCase());
    expect(banks).toHaveLength(346);
    expect(new Set(banks.map(({ id }) => id))).toEqual(new Set(documented));
  });

  it('lists popular banks first, then all others by name', () => {
    const popular = banks.filter((bank) => bank.popular);
    expect(popular.map(({ id }) => id)).toEqual(banks.slice(0, popular.length).map(({ id }) => id));
    expect(popular.slice(0, 3).map(({ id }) => id)).toEqual(['sbi', 'hdfc', 'icici']);
    const others = banks.slice(popular.length).map(({ name }) => name.toLowerCase());
    expect(others).toEqual(others.toSorted());
  });

  it('contains short and former names', () => {
    expect(find('sbi')).toEqual({
      id: 'sbi',
      name: 'State Bank of India',
      aliases: expect.arrayContaining(['SBI', 'State Bank of Hyderabad']),
      formerNames: expect.arrayContaining(['State Bank of Hyderabad']),
      ifscPrefixes: ['SBIN'],
      popular: true,
    });
    expect(find('sbi')?.formerNames).not.toContain('SBI');
    expect(find('indbnk')?.aliases).toContain('Allahabad Bank');
    expect(find('rbl')?.aliases).toContain('Ratnakar Bank');
    expect(find('bandhan')).toEqual({ id: 'bandhan', name: 'Bandhan Bank', ifscPrefixes: ['BDBL'] });
    expect(find('alrajhi')).toEqual({ id: 'alrajhi', name: 'Al Rajhi Bank' });
  });

  it('assigns each former name to one bank, and names the successor of each merged bank', () => {
    const former = banks.flatMap(({ formerNames = [] }) => formerNames);
    expect(new Set(former).size).toBe(former.length);
    const merged = banks.filter(({ name }) => former.includes(name)).map(({ id }) => id);
    expect(merged).toEqual(
      'allahabad andhra corporation dena fincarebnk vilas obc syndicate united vijaya'.split(' '),
    );
  });

  it('maps each IFSC prefix of the table to one bank', () => {
    const prefixes = banks.flatMap(({ ifscPrefixes = [] }) => ifscPrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toHaveLength(165);
    expect(find('janaseva')?.ifscPrefixes).toEqual(['JANA', 'JASB']);
  });

  it('contains no stray spaces, all-capital words or incompletely cleaned names', () => {
    for (const { name } of banks) {
      expect(name).toBe(name.trim());
      expect(name).not.toMatch(/ {2}|, India$|Ltd\.|Limited|\bbank\b|[A-Z]{6}| ,/);
    }
  });

  it.each([
    ['Mahesh Sahakari Bank LTD  Ltd', 'Mahesh Sahakari Bank Ltd'],
    ['Vaishya Sahakari BankLtd.', 'Vaishya Sahakari Bank Ltd'],
    ['Samarth Sahakari Bank Ltd.Solapur', 'Samarth Sahakari Bank Ltd, Solapur'],
    ['Prathama Bank , India', 'Prathama Bank'],
    ['DAPOLI URBAN CO-OP BANK LTD.', 'Dapoli Urban Co-op Bank Ltd'],
    ['The Kalupur Commercial Co.op. Bank Ltd', 'The Kalupur Commercial Co-op Bank Ltd'],
    ['Jila Sahakari Kendriya Bank, Khargone', 'Jila Sahakari Kendriya Bank, Khargone'],
    ['SBM Bank India', 'SBM Bank India'],
    ['Bank of India', 'Bank of India'],
  ])('cleans %j to %j', (listed, cleaned) => {
    expect(cleanBankName(listed)).toBe(cleaned);
  });

  it('is loaded on demand', async () => {
    expect(await loadBanks()).toBe(banks);
  });
});
