import type { PdfFile } from '../PdfFile.js';
import type { PdfValue } from '../PdfValue.js';

/** The characters of the codes 0 to 255, by the label of the encoding: both map each byte to one character. */
const tables = new Map<string, string>();
function readTable(label: string): string {
  let table = tables.get(label);
  table ??= new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  tables.set(label, table);
  return table;
}

/** The text of the codes of a simple font. */
interface Encoding {
  readonly text: (code: number) => string | undefined;
  /** False if glyphs have names without a meaning, and codes are taken for what they show. */
  readonly certain: boolean;
}

/**
 * Reads the encoding of a simple font: windows-1252 or Mac OS Roman, with its `Differences` (ISO 32000-2, 9.6.5).
 *
 * @param ownNames whether glyphs may have names of the writer's own, as in Type 3 fonts: then their codes tell more
 */
export async function readEncoding(file: PdfFile, encoding: PdfValue, ownNames: boolean): Promise<Encoding> {
  const dict = await file.dict(encoding);
  const base = (await file.resolve(dict.get('BaseEncoding'))) ?? encoding;
  const table = readTable(base === '/MacRomanEncoding' ? 'macintosh' : 'windows-1252');
  const differences = new Map<number, string>();
  let code = 0;
  let certain = true;
  const items = (await file.items(dict.get('Differences'))).slice(0, 1_024);
  // On demand: most fonts have a map to Unicode, or no names.
  const { glyphText } = items.length > 0 ? await import('./glyphText.js') : {};
  for (const raw of items) {
    const item = await file.resolve(raw);
    if (typeof item === 'number') code = item;
    else if (glyphText && typeof item === 'string' && code >= 0 && code < 256) {
      const text = glyphText(item.slice(1));
      const isUnknown = ownNames && text.includes('\ufffd');
      if (isUnknown) certain = false;
      differences.set(code, isUnknown ? (table[code] ?? text) : text);
      code++;
    }
  }
  return { text: (byte) => differences.get(byte) ?? table[byte], certain };
}
