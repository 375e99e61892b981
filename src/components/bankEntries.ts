import type { BankEntry } from './BankEntry.js';
import type { BankOption } from './BankOption.js';
import { tokenize } from './wordsOf.js';

function createEntry(text: string, option: BankOption, handicap = 0): BankEntry {
  const words = tokenize(text);
  return { words, joined: words.join(''), option, handicap };
}

/**
 * What a bank of the list is found by. A former name shows its own option, unless the bank that bore it is `listed` with an
 * identifier of its own: that option goes first then, and this bank's follows under its own name, for what it has printed since.
 */
export function bankEntries(option: BankOption, listed: ReadonlySet<string>): readonly BankEntry[] {
  const { bank } = option;
  const { id, name, formerNames = [] } = bank;
  const aliases = (bank.aliases ?? []).filter((alias) => !formerNames.includes(alias));
  return [
    ...[id, name, ...aliases].map((text) => createEntry(text, option)),
    // Words of several names at once, such as "SBI Bank".
    createEntry([name, ...aliases].join(' '), option, 4),
    ...formerNames.map((former) =>
      listed.has(former)
        ? createEntry(former, option, 3)
        : createEntry(former, { bank, former: { name: former, now: name } }, 0.5),
    ),
  ];
}
