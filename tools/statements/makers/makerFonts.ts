import { widthOf } from './widths.ts';

/** How a maker of PDFs writes text: the codes of a string, and the objects of the font. */
export interface MakerFont {
  readonly encode: (text: string) => Buffer;
  /** The bodies of the font's objects, the font first. `ref(n)` is a reference to the n-th of them. */
  readonly objects: (ref: (index: number) => string) => readonly (string | { readonly data: string })[];
}

/** Characters of windows-1252 that are not at their code. */
const special = new Map([
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
]);

/** Whether windows-1252 has all characters of a text. */
export function isLatin(text: string): boolean {
  return Array.from(text).every((letter) => letter.charCodeAt(0) < 256 || special.has(letter));
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const ascii = Array.from({ length: 95 }, (_, index) => widthOf(String.fromCharCode(32 + index)));
const descriptor =
  '<< /Type /FontDescriptor /FontName /AAAAAA+Sample /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>';

function encodeLatin(text: string): Buffer {
  return Buffer.from(Array.from(text).map((letter) => special.get(letter) ?? letter.charCodeAt(0)));
}

/** One of the standard 14 fonts. */
export function standardFont(): MakerFont {
  return {
    encode: encodeLatin,
    objects: () => ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
  };
}

export function trueTypeFont(): MakerFont {
  return {
    encode: encodeLatin,
    objects: (ref) => [
      `<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Sample /FirstChar 32 /LastChar 126 /Widths [${ascii.join(' ')}] /Encoding /WinAnsiEncoding /FontDescriptor ${ref(1)} >>`,
      descriptor,
    ],
  };
}

const glyphNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  '!': 'exclam',
  '"': 'quotedbl',
  '#': 'numbersign',
  $: 'dollar',
  '%': 'percent',
  '&': 'ampersand',
  "'": 'quotesingle',
  '(': 'parenleft',
  ')': 'parenright',
  '*': 'asterisk',
  '+': 'plus',
  ',': 'comma',
  '-': 'hyphen',
  '.': 'period',
  '/': 'slash',
  ':': 'colon',
  ';': 'semicolon',
  '<': 'less',
  '=': 'equal',
  '>': 'greater',
  '?': 'question',
  '@': 'at',
  '[': 'bracketleft',
  ']': 'bracketright',
  _: 'underscore',
  '|': 'bar',
  '~': 'asciitilde',
  '–': 'endash',
  0: 'zero',
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
};

/** A subset whose codes are in the order of use, named by `Differences`, as old print streams have it. */
export function differencesFont(kind: 'Type1' | 'Type3'): MakerFont {
  const used = new Map<string, number>();
  const toName = (letter: string): string => glyphNames[letter] ?? letter;
  return {
    encode: (text) =>
      Buffer.from(
        Array.from(text).map((letter) => {
          const code = used.get(letter) ?? used.size + 33;
          used.set(letter, code);
          return code;
        }),
      ),
    objects: (ref) => {
      const letters = [...used.keys()];
      const names = letters.map((letter) => `/${toName(letter)}`).join(' ');
      const widths = letters.map((letter) => widthOf(letter)).join(' ');
      const shared = `/FirstChar 33 /LastChar ${32 + letters.length} /Widths [${widths}] /Encoding << /Type /Encoding /Differences [33 ${names}] >>`;
      if (kind === 'Type1')
        return [
          `<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Sample ${shared} /FontDescriptor ${ref(1)} >>`,
          descriptor,
        ];
      const procs = letters.map((letter) => `/${toName(letter)} ${ref(1)}`).join(' ');
      return [
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << ${procs} >> ${shared} /Resources << >> >>`,
        { data: '500 0 0 0 500 700 d1 0 0 500 700 re f' },
      ];
    },
  };
}

function compositeObjects(
  ref: (index: number) => string,
  widths: string,
  map: string,
): readonly (string | { readonly data: string })[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Sample /Encoding /Identity-H /DescendantFonts [${ref(1)}] /ToUnicode ${ref(3)} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 556 /W [${widths}] /FontDescriptor ${ref(2)} >>`,
    descriptor,
    {
      data: `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${map}\nendcmap\nend\nend`,
    },
  ];
}

/** A subset whose codes are glyphs, with a ToUnicode map. */
export function identityFont(): MakerFont {
  const used = new Map<string, number>();
  return {
    encode: (text) => {
      const bytes = Buffer.alloc(Array.from(text).length * 2);
      for (const [index, letter] of Array.from(text).entries()) {
        const glyph = used.get(letter) ?? used.size + 3;
        used.set(letter, glyph);
        bytes.writeUInt16BE(glyph, index * 2);
      }
      return bytes;
    },
    objects: (ref) => {
      const pairs = [...used].map(
        ([letter, glyph]) => `<${hex(glyph)}> <${hex(letter.codePointAt(0) ?? 0)}>`,
      );
      const blocks: string[] = [];
      for (let at = 0; at < pairs.length; at += 100) {
        const block = pairs.slice(at, at + 100);
        blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
      }
      return compositeObjects(
        ref,
        `3 [${[...used.keys()].map((letter) => widthOf(letter)).join(' ')}]`,
        blocks.join('\n'),
      );
    },
  };
}

/** A font whose codes are UTF-16, with one range for all of them, as the PHP libraries write it. */
export function unicodeFont(): MakerFont {
  return {
    encode: (text) => Buffer.from(text, 'utf16le').swap16(),
    objects: (ref) =>
      compositeObjects(ref, `32 [${ascii.join(' ')}]`, '1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange'),
  };
}
