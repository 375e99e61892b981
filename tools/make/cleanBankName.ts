/**
 * Cleans a name of the API's list for display in a picker: white space, letter case, and the spelling of Co-op and Ltd.
 */
export function cleanBankName(listed: string): string {
  const shouted = listed === listed.toUpperCase();
  return listed
    .replace(/\s*,\s*India\s*$/i, '')
    .replace(/\bCo[-. ]*op(?:r?erative)?\b\.?/gi, (word) => (/rat/i.test(word) ? 'Co-operative ' : 'Co-op '))
    .replace(/\s*(?:Ltd|Limited)\b[. ]*(?:Ltd\b)?|(?<=Bank)Ltd\b\.?/gi, ' Ltd ')
    .replace(/\bLtd +(?=[A-Z])/, 'Ltd, ')
    .replace(/\s+(?=,|$)|(?<=\s)\s+/g, '')
    .split(' ')
    .map((word) =>
      isPlainLower(word) || (shouted && !/^(?:Co-op|Ltd)/.test(word)) ? capitalised(word) : word,
    )
    .join(' ');
}

function isPlainLower(word: string): boolean {
  return /^[a-z]+$/.test(word) && word !== 'of' && word !== 'and';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
