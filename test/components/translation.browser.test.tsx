import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ViewOptions } from '../../src/components/widget/useWidgetValue.js';
import type { UseStatementUploaderResult } from '../../src/hooks/useUploader.js';
import { ta } from '../../src/messages/locales/ta.js';
import { ur } from '../../src/messages/locales/ur.js';
import { accepted, account, apiError, everyStatus, failed } from '../support/statements.js';
import { textsBesideSiblings, translate } from '../support/translate.js';
import { view } from './view.js';

// Browser translation replaces text nodes. What React removes, replaces or inserts before must not be one of them.

afterEach(cleanup);

type State = Partial<UseStatementUploaderResult>;

const one = { id: 'one', name: 'one.pdf' };
const now = Date.now();

/** The widget in every state: with the same statement in each status, with accounts, and with an ended session. */
const states: Readonly<Record<string, State>> = {
  empty: {},
  'the session is over': { sessionExpired: true },
  ...Object.fromEntries(
    everyStatus(now).map((statement, index) => [
      `${index} ${statement.status}`,
      { statements: [{ ...statement, id: one.id, file: { ...statement.file, name: one.name } }] },
    ]),
  ),
  'opened by the other case': { statements: [{ ...accepted('full', one), openedBy: 'other-case' }] },
  'failed for good': { statements: [failed(apiError('SESSION_EXPIRED'), one)], sessionExpired: true },
  'all at once': { statements: everyStatus(now), accounts: [account()] },
  'an account': { statements: [accepted('full', one)], accounts: [account()] },
  'an account without a number': {
    accounts: [account({ bank: null, maskedAccountNumber: null, pageCount: null })],
  },
  'an account of other months': {
    accounts: [
      account({ covered: null, missingMonths: [], months: [{ month: '2024-05', state: 'partial' }] }),
    ],
  },
};

const look: ViewOptions = { revealIdentity: true };

/** The elements and words in the widget, without the marks of the translation and what is said only once. */
function wordsIn(root: HTMLElement): string {
  const copy = root.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of an element is an element.');
  for (const region of copy.querySelectorAll('[aria-live]')) region.remove();
  return copy.innerHTML.replaceAll(/<\/?font>|¤| [\w-]+="[^"]*"/g, '');
}

/** Draws each state on a page of its own, and returns its words. */
function wordsOfStates(options: ViewOptions): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(states).map(([name, state]) => {
      const { root, unmount } = view(state, options);
      const words = wordsIn(root);
      unmount();
      return [name, words];
    }),
  );
}

describe('no text stands beside a sibling', () => {
  it.each(Object.keys(states))('in the state “%s”', async (name) => {
    const { root } = view(states[name], look);
    await act(async () => {});
    expect(textsBesideSiblings(root)).toEqual([]);
  });
});

describe('on a translated page, the words of each state replace those of any other', () => {
  it.each(Object.keys(states))('from the state “%s”', (from) => {
    const expected = wordsOfStates(look);
    for (const [to, next] of Object.entries(states)) {
      const { root, show, unmount } = view(states[from], look);
      translate(root);
      show(next, look);
      expect(wordsIn(root), `to ${to}`).toBe(expected.get(to));
      // And what was new is translated and replaced again.
      translate(root);
      show(states[from] ?? {}, look);
      translate(root);
      unmount();
    }
  });
});

describe('on a translated page, another language replaces the words', () => {
  it.each(['ta', 'ur'])('in every state, from English to “%s” and back', (language) => {
    const other: ViewOptions = { ...look, locale: `${language}-IN`, messages: language === 'ta' ? ta : ur };
    const [english, translated] = [wordsOfStates(look), wordsOfStates(other)];
    for (const [name, state] of Object.entries(states)) {
      const { root, show, unmount } = view(state, look);
      translate(root);
      show(state, other);
      expect(wordsIn(root), `in the state ${name}`).toBe(translated.get(name));
      translate(root);
      show(state, look);
      expect(wordsIn(root), `in the state ${name}`).toBe(english.get(name));
      unmount();
    }
  });
});
