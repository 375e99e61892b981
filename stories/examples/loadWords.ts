import type { Messages } from 'statement-uploader';

// Each language has its own entry point, so a page loads only the one that it shows.
const languages: Readonly<Record<string, () => Promise<Partial<Messages>>>> = {
  'hi-IN': async () => (await import('statement-uploader/locales/hi')).hi,
  'ta-IN': async () => (await import('statement-uploader/locales/ta')).ta,
  'ur-IN': async () => (await import('statement-uploader/locales/ur')).ur,
};

/** Loads `messages` for a `locale`. Returns `undefined` for English and for locales that are not listed. */
export function loadWords(locale: string): Promise<Partial<Messages> | undefined> {
  return languages[locale]?.() ?? Promise.resolve(undefined);
}
