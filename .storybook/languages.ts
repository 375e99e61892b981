import type { Messages } from '../src/messages/Messages.js';
import { directionOf } from '../src/messages/directionOf.js';
import { pseudo } from '../stories/support/pseudo.js';

/** A language of the toolbar. English has no `messages`, because it is the widget's default. */
export interface Language {
  readonly locale: string;
  readonly messages?: Messages;
  readonly direction: 'ltr' | 'rtl';
}

const modules = import.meta.glob<Readonly<Record<string, Messages>>>('../src/messages/locales/*.ts');
const codeOf = (path: string): string => path.replace(/^.*\/(\w+)\.ts$/, '$1');

const english: Language = { locale: 'en-IN', direction: 'ltr' };
const pseudoEnglish: Language = { locale: 'en-XA', messages: pseudo, direction: 'ltr' };

const nameIn = (language: string, code: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;

/** The toolbar's languages: each with its locale, and its name in that language and in English. */
export const languages: readonly { readonly value: string; readonly title: string }[] = [
  { value: english.locale, title: 'English' },
  ...Object.keys(modules)
    .map(codeOf)
    .map((code) => ({ value: `${code}-IN`, title: `${nameIn(code, code)} · ${nameIn('en', code)}` })),
  { value: pseudoEnglish.locale, title: '⟦Ṕśéúd́ó⟧ · English, 40 % longer' },
];

/** Loads a language on demand, as a host would. Falls back to English. */
export async function loadLanguage(locale: string): Promise<Language> {
  if (locale === pseudoEnglish.locale) return pseudoEnglish;
  const path = Object.keys(modules).find((one) => `${codeOf(one)}-IN` === locale);
  const load = path === undefined ? undefined : modules[path];
  if (path === undefined || load === undefined) return english;
  const messages = (await load())[codeOf(path)];
  return messages === undefined ? english : { locale, messages, direction: directionOf(locale) };
}
