import type { Messages } from 'statement-uploader';

// Each language is an entry of its own: a page loads the one that it shows.
const languages: Readonly<Record<string, () => Promise<Partial<Messages>>>> = {
  'hi-IN': async () => (await import('statement-uploader/locales/hi')).hi,
  'ta-IN': async () => (await import('statement-uploader/locales/ta')).ta,
  'ur-IN': async () => (await import('statement-uploader/locales/ur')).ur,
};

/** Words for `messages`, beside the same tag for `locale`. English, and what is not here, need none. */
export function loadWords(locale: string): Promise<Partial<Messages> | undefined> {
  return languages[locale]?.() ?? Promise.resolve(undefined);
}
