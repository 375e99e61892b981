import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/Messages.js';

/** `Use {bank}` → `⟦ÚÚśéé {bank}⟧`: an accent on each letter, vowels twice, brackets around all of it. */
function disguise(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const disguised = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(/[aeiou]/gi, '$&$&').replaceAll(/[a-z]/gi, '$&\u0301'),
  );
  return `⟦${disguised.join('')}⟧`.normalize();
}

/**
 * English in disguise, about 40 % longer, as other languages are. On a page that speaks it, a word without an accent
 * was never in the messages, and a bracket that is out of sight is a text that has no room.
 */
export const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, disguise(text)]),
) as unknown as Messages;
