/** A header out of the lines of `getAllResponseHeaders()`, by its name in any case; `null` if it is not among them. */
export function readHeader(lines: string, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === wanted)
      return line.slice(colon + 1).trim();
  }
  return null;
}
