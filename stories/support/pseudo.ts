import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/Messages.js';

/** `Use {bank}` → `⟦ÚÚśéé {bank}⟧`: accents each letter, doubles vowels, and adds brackets. */
function pseudoOf(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const accented = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(/[aeiou]/gi, '$&$&').replaceAll(/[a-z]/gi, '$&\u0301'),
  );
  return `⟦${accented.join('')}⟧`.normalize();
}

/**
 * A pseudo-locale: accented English, about 40 % longer, as translations tend to be. A word without accents does not
 * come from the messages. A missing bracket means that the text is clipped.
 */
export const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, pseudoOf(text)]),
) as unknown as Messages;
