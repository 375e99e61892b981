/**
 * Returns a file name with “�” for each character that cannot be seen: line breaks, and those that turn the direction
 * of the text, by which `exe.pdf` reads `fdp.exe`. A joiner or a variation selector stays behind what it can belong to:
 * a letter of a script that needs it, a mark or an emoji.
 */
export function legibleName(name: string): string {
  return name.replace(/(?<![\p{Lo}\p{M}\p{S}](?=[\p{Join_C}\p{VS}]))[\p{Cc}\p{DI}\u2028\u2029]/gu, '\uFFFD');
}
