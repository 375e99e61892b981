import { useCombobox } from 'downshift';
import { useEffect, type RefObject, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { Bank } from '../../banks/Bank.js';
import { useWidget } from '../widget/WidgetContext.js';
import { type BankOption, createBankSearch } from './searchBanks.js';

/**
 * A visual viewport less high than this, in CSS pixels, has no room to waste, whatever points at it: a desktop at 400 %
 * has 256.
 */
const small = 480;
/** What the list keeps from the field and from the lower edge together, in CSS pixels. */
const gap = 12;
/** What is left of the list where there is no room at all: two options, in CSS pixels. */
const least = 104;

/**
 * Keeps an open list out from under a phone's keyboard, which covers the page without changing its size: the field goes
 * to the top of what can be seen, and the list is no longer than the room below it. Elsewhere nothing is moved.
 * @param box around both
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
      // Who has zoomed in looks at something of their own choice.
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

/** One or two letters that stand for a bank: of its first two words that are not on every bank's door. */
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
  /** There is no way on without naming the bank: who does not find it is told so. */
  readonly mustName: boolean;
  /** Called when an option is picked: there is nothing to confirm. */
  readonly onChoose: (bank: Bank) => void;
}

/** More would make each key typed slow on a phone, and nobody reads them. */
const mostShown = 50;

const { InputBlur, InputClick } = useCombobox.stateChangeTypes;

/**
 * Keys that belong to the input method while it composes, and those that mean the text while no option is active, are
 * none of the list's.
 */
function keepKey(event: KeyboardEvent, hasActive: boolean): void {
  // Safari ends the composition first, and marks the key that did it by 229 only.
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
  const isOfText = !hasActive && ['Home', 'End', 'Enter'].includes(event.key);
  if (isComposing || isOfText) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  // A host's form would be sent by an Enter that picks nothing.
  if (event.key === 'Enter' && !isComposing) event.preventDefault();
}

/**
 * The search field and its list: beside each other, because phone screen readers skip lists that stand elsewhere in the
 * page. VoiceOver hardly follows the active option by itself, so it is announced, as is how many there are.
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
    // The only one that fits is a key press away.
    highlightedIndex: query !== '' && count === 1 ? 0 : marked,
    onHighlightedIndexChange: (change) => setMarked(change.highlightedIndex),
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose(selectedItem.bank);
    },
    stateReducer: ({ selectedItem, inputValue }, { type, changes }) => {
      // A choice is sent at once: leaving the field, by Tab or by putting the phone's keyboard away, must not make one.
      if (type === InputBlur) return { ...changes, selectedItem, inputValue };
      // Who taps into what they have typed wants to mend it.
      return type === InputClick ? { ...changes, isOpen: true } : changes;
    },
  });
  useRoomForList(box, isOpen);

  const noneFound = mustName ? `${t('bank.none')} ${t('bank.unlisted')}` : t('bank.none');
  const active = isOpen ? items[highlightedIndex] : undefined;
  const activeName = active && nameOf(active);
  useEffect(() => {
    if (isOpen) announce(count > 0 ? t.plural('banks-found', count) : noneFound, 'polite');
  }, [announce, count, isOpen, noneFound, t]);
  useEffect(() => {
    if (activeName !== undefined)
      announce(t('bank.active', { name: activeName, position: highlightedIndex + 1, count }), 'polite');
  }, [activeName, announce, count, highlightedIndex, t]);

  return (
    <div className="su-combobox" ref={box}>
      <input
        {...getInputProps({
          'aria-describedby': describedBy,
          'aria-expanded': isOpen && count > 0,
          // Named by the label around the picker; downshift would point to one of its own.
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
            >
              <span className="su-monogram" aria-hidden="true" data-letters={toMonogram(nameOf(option))} />
              {nameOf(option)}
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
