import { useCombobox } from 'downshift';
import { useEffect, useMemo, useState, type JSX } from 'react';
import type { Bank } from '../bankconnect/Bank.js';
import { createBankSearch } from './createBankSearch.js';
import { useWidget } from './useWidget.js';

interface BankComboboxProps {
  readonly inputId: string;
  readonly describedBy: string;
  readonly banks: readonly Bank[];
  /** Called when an option is picked: there is nothing to confirm. */
  readonly onChoose: (bank: Bank) => void;
}

/** More would make each key typed slow on a phone, and nobody reads them. */
const mostShown = 50;

/**
 * The search field and its list: beside each other, because phone screen readers skip lists that stand elsewhere in the page.
 * VoiceOver hardly follows the active option by itself, so it is announced, as is how many there are.
 */
export function BankCombobox({ inputId, describedBy, banks, onChoose }: BankComboboxProps): JSX.Element {
  const { t, announce } = useWidget();
  const search = useMemo(() => createBankSearch(banks), [banks]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query), [search, query]);
  const items = found.slice(0, mostShown);

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<Bank>({
    items,
    inputId,
    itemToString: (bank) => bank?.name ?? '',
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem);
    },
  });

  const active = isOpen ? items[highlightedIndex] : undefined;
  const count = found.length;
  useEffect(() => {
    if (active)
      announce(t('bank.active', { name: active.name, position: highlightedIndex + 1, count }), 'polite');
  }, [active, announce, count, highlightedIndex, t]);
  useEffect(() => {
    if (isOpen) announce(count > 0 ? t.plural('banks-found', count) : t('bank.none'), 'polite');
  }, [announce, count, isOpen, t]);

  return (
    <div className="su-combobox">
      <input
        {...getInputProps({
          'aria-describedby': describedBy,
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          placeholder: t('bank.placeholder'),
          // A host's form would be sent by an Enter that picks nothing.
          onKeyDown: (event) => {
            if (event.key === 'Enter') event.preventDefault();
          },
        })}
      />
      <ul {...getMenuProps({ 'aria-label': t('bank.label') })} hidden={!isOpen}>
        {isOpen &&
          items.map((bank, index) => (
            <li
              key={bank.id}
              {...getItemProps({ item: bank, index })}
              data-active={index === highlightedIndex}
            >
              {bank.name}
            </li>
          ))}
      </ul>
      {isOpen && count === 0 && <p className="su-hint">{t('bank.none')}</p>}
      {isOpen && count > mostShown && (
        <p className="su-hint">{t('bank.more', { shown: items.length, count })}</p>
      )}
    </div>
  );
}
