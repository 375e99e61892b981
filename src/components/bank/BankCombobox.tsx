import { useCombobox } from 'downshift';
import { useEffect, type RefObject, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { Bank } from '../../banks/Bank.js';
import { useWidget } from '../widget/WidgetContext.js';
import { type BankOption, createBankSearch } from './searchBanks.js';

/**
 * The height of the visual viewport, in CSS pixels, below which space is tight even without a touchscreen: a desktop at
 * 400% zoom has 256.
 */
const small = 480;
/** The sum of the gaps above and below the list, in CSS pixels. */
const gap = 12;
/** The minimum height of the list, in CSS pixels: two options. */
const least = 104;

/**
 * Keeps an open list above a phone's on-screen keyboard, which covers the page without resizing it: scrolls the field
 * to the top of the visual viewport and limits the list to the space below. Does nothing if there is enough space.
 * @param box the element that contains the field and the list
 */
export function useRoomForList(box: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    const field = box.current?.querySelector('input');
    const list = box.current?.querySelector<HTMLElement>('[role="listbox"]');
    if (!isOpen || !viewport || !field || !list) return;
    let frame = 0;
    const fit = (): void => {
      const isTight = viewport.height < small || matchMedia('(pointer: coarse)').matches;
      // Do not scroll while the borrower has zoomed in.
      if (!isTight || viewport.scale > 1.01) return;
      field.scrollIntoView({ block: 'start', inline: 'nearest' });
      const room = viewport.offsetTop + viewport.height - field.getBoundingClientRect().bottom - gap;
      list.style.maxBlockSize = `min(17rem, ${Math.max(room, least)}px)`;
    };
    const fitSoon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    };
    fitSoon();
    viewport.addEventListener('resize', fitSoon);
    return () => {
      cancelAnimationFrame(frame);
      viewport.removeEventListener('resize', fitSoon);
      list.style.maxBlockSize = '';
    };
  }, [box, isOpen]);
}

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

const { InputBlur, InputClick } = useCombobox.stateChangeTypes;

/**
 * Prevents downshift from handling keys of an input method during composition, and keys that edit the text while no
 * option is active.
 */
function keepKey(event: KeyboardEvent, hasActive: boolean): void {
  // Safari ends the composition before this event and marks its key only by the key code 229.
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
  const isOfText = !hasActive && ['Home', 'End', 'Enter'].includes(event.key);
  if (isComposing || isOfText) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  // An Enter that picks no option would submit the host's form.
  if (event.key === 'Enter' && !isComposing) event.preventDefault();
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

  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<BankOption>({
    items,
    inputId,
    itemToString: (option) => (option ? nameOf(option) : ''),
    // Activate a single result, so that Enter picks it.
    highlightedIndex: query !== '' && count === 1 ? 0 : marked,
    onHighlightedIndexChange: (change) => setMarked(change.highlightedIndex),
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem.bank);
    },
    stateReducer: ({ selectedItem, inputValue }, { type, changes }) => {
      // Leaving the field, by Tab or by closing the on-screen keyboard, must not pick: a picked bank is sent at once.
      if (type === InputBlur) return { ...changes, selectedItem, inputValue };
      // A tap in the typed text is meant to edit it, so keep the list open.
      return type === InputClick ? { ...changes, isOpen: true } : changes;
    },
  });
  useRoomForList(box, isOpen);

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
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          placeholder: t('bank.placeholder'),
          onKeyDown: (event: KeyboardEvent) => keepKey(event, active !== undefined),
        })}
      />
      <ul {...getMenuProps({ 'aria-label': t('bank.label') })} hidden={!isOpen || count === 0}>
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
