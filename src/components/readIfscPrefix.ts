/** An IFSC: four letters, a zero, six characters; perhaps with its label before it, and the zero typed as the letter. */
const code = /^(?:ifsc?(?:code)?)?([A-Z]{4})(?:0[A-Z\d]{0,6}|O\d{6})$/i;

/** What begins the IFSC that was typed or pasted, in capitals, as soon as its zero is there; `null` for anything else. */
export function parseIfscPrefix(query: string): string | null {
  return code.exec(query.replace(/[^\p{L}\p{N}]/gu, ''))?.[1]?.toUpperCase() ?? null;
}
