import { useCombobox } from 'downshift';
import {
  type ChangeEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Bank } from '../../banks/Bank.js';
import { isComposing, isFilled, typedField } from '../widget/typedField.js';
import { useWidget } from '../widget/WidgetContext.js';
import { useOwnEscape, useRoomForList, useTapOutside } from './openList.js';
import { type BankOption, createBankSearch } from './searchBanks.js';

/**
 * Returns one or two initials for a bank. Ignores a leading "The", the words "of", "the" and "and", and everything from
 * "Bank" (except in "Bank of"), "Co-operative" or "now" on.
 */
export function toMonogram(name: string): string {
  return name
    .replace(/^the /i, '')
    .replace(/[\s(]+(?:bank(?! of)|co-?op\w*|now)\b.*$/i, '')
    .split(/[\s-]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word) && !/^(?:of|the|and)$/i.test(word))
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join('');
}

interface BankComboboxProps {
  readonly inputId: string;
  readonly describedBy: string;
  readonly banks: readonly Bank[];
  /** The statement cannot be sent without a bank. The text for no results then says so. */
  readonly mustName: boolean;
  /** Called as soon as an option is picked, without confirmation. */
  readonly onChoose: (bank: Bank) => void;
}

/** The maximum number of options shown. More make typing slow on a phone, and nobody reads them. */
const mostShown = 50;

const { InputClick } = useCombobox.stateChangeTypes;

/**
 * Without an environment, downshift leaves it to us to close the list. It would judge by the target of events on the
 * window: in a shadow tree, that is the tree's host, and the list closes before the click on an option arrives. Its
 * types do not know that there may be none, as on a server.
 */
const withoutEnvironment: object = { environment: undefined };

/**
 * Prevents downshift from handling keys of an input method during composition, and keys that edit the text while no
 * option is active.
 */
function keepKey({ nativeEvent, key }: KeyboardEvent, hasActive: boolean): void {
  const isOfText = !hasActive && ['Home', 'End', 'Enter'].includes(key);
  if (isComposing(nativeEvent) || isOfText) Object.assign(nativeEvent, { preventDownshiftDefault: true });
}

/**
 * The search field and its list. They are adjacent, because phone screen readers skip a list elsewhere in the page.
 * VoiceOver does not follow the active option reliably, so the option and the number of results are announced.
 */
export function BankCombobox(props: BankComboboxProps): JSX.Element {
  const { inputId, describedBy, banks, mustName, onChoose } = props;
  const { t, announce } = useWidget();
  const search = useMemo(() => createBankSearch(banks), [banks]);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(-1);
  const found = useMemo(() => search(query), [search, query]);
  const items = found.slice(0, mostShown);
  const count = found.length;
  const box = useRef<HTMLDivElement>(null);

  const nameOf = ({ bank, former }: BankOption): string =>
    former ? t('bank.now', { former: former.name, bank: former.now }) : bank.name;

  const { isOpen, highlightedIndex, closeMenu, setInputValue, getInputProps, getMenuProps, getItemProps } =
    useCombobox<BankOption>({
      items,
      inputId,
      ...withoutEnvironment,
      itemToString: (option) => (option ? nameOf(option) : ''),
      // Activate a single result, so that Enter picks it.
      highlightedIndex: query !== '' && count === 1 ? 0 : marked,
      onHighlightedIndexChange: (change) => setMarked(change.highlightedIndex),
      onInputValueChange: ({ inputValue }) => setQuery(inputValue),
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) onChoose(selectedItem.bank);
      },
      // A tap in the typed text is meant to edit it, so keep the list open.
      stateReducer: (_, { type, changes }) => (type === InputClick ? { ...changes, isOpen: true } : changes),
    });
  useRoomForList(box, isOpen);
  useTapOutside(box, isOpen, closeMenu);
  useOwnEscape(box, isOpen || query !== '', () => (isOpen ? closeMenu() : setInputValue('')));

  const noneFound = mustName ? `${t('bank.none')} ${t('bank.unlisted')}` : t('bank.none');
  const active = isOpen ? items[highlightedIndex] : undefined;
  const activeNews =
    active && t('bank.active', { name: nameOf(active), position: highlightedIndex + 1, count });
  const foundNews = count > 0 ? t.plural('banks-found', count) : noneFound;
  useEffect(() => {
    if (isOpen) announce(foundNews, 'polite', inputId);
  }, [announce, foundNews, inputId, isOpen]);
  useEffect(() => {
    if (activeNews !== undefined) announce(activeNews, 'polite', inputId);
  }, [activeNews, announce, inputId]);

  return (
    <div className="su-combobox" ref={box}>
      <input
        {...getInputProps({
          'aria-describedby': describedBy,
          'aria-expanded': isOpen && count > 0,
          // The picker has its own `<label>`; downshift would reference a label that is not rendered.
          'aria-labelledby': undefined,
          ...typedField,
          // Chrome puts a saved user name here where a login of the page follows.
          onChange: ({ nativeEvent }: ChangeEvent) => {
            if (isFilled(nativeEvent)) Object.assign(nativeEvent, { preventDownshiftDefault: true });
          },
          placeholder: t('bank.placeholder'),
          // Leaving the field, by Tab or by closing the on-screen keyboard, must not pick: a picked bank is sent.
          onBlur: closeMenu,
          onKeyDown: (event: KeyboardEvent) => keepKey(event, active !== undefined),
        })}
      />
      <ul
        {...getMenuProps({
          'aria-label': t('bank.label'),
          // The focus stays in the field while the list is scrolled by its bar.
          onMouseDown: (event: MouseEvent) => event.preventDefault(),
        })}
        hidden={!isOpen || count === 0}
      >
        {isOpen &&
          items.map((option, index) => (
            <li
              key={option.bank.id}
              {...getItemProps({ item: option, index })}
              data-active={index === highlightedIndex}
              translate="no"
            >
              <span className="su-monogram" aria-hidden="true" data-letters={toMonogram(nameOf(option))} />
              <span>{nameOf(option)}</span>
            </li>
          ))}
      </ul>
      {isOpen && count === 0 && <p className="su-hint">{noneFound}</p>}
      {isOpen && count > mostShown && (
        <p className="su-hint">{t('bank.more', { shown: items.length, count })}</p>
      )}
    </div>
  );
}
