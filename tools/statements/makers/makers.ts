import { deflateSync } from 'node:zlib';
import type { Piece } from './Piece.ts';
import {
  differencesFont,
  identityFont,
  isLatin,
  type MakerFont,
  standardFont,
  trueTypeFont,
  unicodeFont,
} from './makerFonts.ts';
import { assemblePdf, type PdfBody } from './assemblePdf.ts';
import { widthOf } from './widths.ts';

/**
 * How a program writes statements, as far as a reader of text sees it: the operators around a text, the font, and the
 * structure of the file. Imitated from what these programs make.
 */
interface Maker {
  readonly font: () => MakerFont;
  /** What begins a page. */
  readonly start?: string;
  /** Writes one text. `show` writes a string in the font of the text. */
  readonly write: (piece: Piece, font: string, show: (text: string) => string) => string;
  readonly filter?: 'flate' | 'ascii85' | 'none';
  readonly layout: 'table' | 'stream';
  /** Parts of a page's content, and whether the text is in a form. */
  readonly parts?: number;
  readonly form?: boolean;
  readonly nested?: boolean;
  readonly cipher: 'rc4' | 'aes';
}

const at = (value: number): string => String(Math.round(value * 100) / 100);
const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * (size / 1_000);

/** Writes each word at its place. */
function writeWords(piece: Piece, write: (word: Piece) => string): string {
  let { x } = piece;
  return piece.text
    .split(' ')
    .map((text) => {
      const word = { ...piece, x, text };
      x += textWidth(`${text} `, piece.size);
      return text === '' ? '' : write(word);
    })
    .join('');
}

/** Splits a text where kerning would: after capitals, and at random-looking places. */
const kernings = (text: string): readonly string[] => text.match(/.{1,3}/g) ?? [];

const makers = {
  itext: {
    font: standardFont,
    write: ({ x, y, size }, font, show) =>
      `BT\n/${font} ${size} Tf\n1 0 0 1 ${at(x)} ${at(y)} Tm\n${show('')}Tj\nET\n`,
    layout: 'table',
    cipher: 'rc4',
  },
  jasper: {
    font: trueTypeFont,
    start: '1 0 0 -1 0 842 cm\n',
    write: ({ x, y, size }, font, show) =>
      `q\n1 0 0 1 ${at(x)} ${at(842 - y)} cm\nBT\n1 0 0 -1 0 0 Tm\n/${font} ${size} Tf\n${show('')}Tj\nET\nQ\n`,
    layout: 'table',
    cipher: 'rc4',
  },
  fop: {
    font: identityFont,
    start: '1 0 0 -1 0 842 cm\n',
    write: ({ x, y, size, text }, font, show) =>
      `BT\n/${font} ${size} Tf\n1 0 0 -1 ${at(x)} ${at(842 - y)} Tm [${kernings(text)
        .map((part, index) => `${show(part)} ${(index * 7) % 20}`)
        .join(' ')}] TJ\nET\n`,
    layout: 'table',
    cipher: 'aes',
  },
  oracle: {
    font: () => differencesFont('Type1'),
    write: (piece, font, show) =>
      writeWords(
        piece,
        ({ x, y, size, text }) =>
          `q BT /${font} ${size} Tf 1 0 0 1 ${at(x)} ${at(y)} Tm ${show(text)} Tj ET Q\n`,
      ),
    layout: 'table',
    cipher: 'rc4',
  },
  crystal: {
    font: trueTypeFont,
    write: ({ x, y, size }, font, show) =>
      `BT\n100 Tz 0 Tr /${font} ${size} Tf\n${at(x)} ${at(y)} Td\n${show('')} Tj\nET\n`,
    filter: 'none',
    layout: 'table',
    cipher: 'rc4',
  },
  quadient: {
    font: () => differencesFont('Type3'),
    write: (piece, font, show) =>
      writeWords(
        piece,
        ({ x, y, size, text }) =>
          `BT /${font} ${size} Tf ${at(x)} ${at(y)} Td [${Array.from(text)
            .map((letter) => `${show(letter)} 0`)
            .join(' ')}] TJ ET\n`,
      ),
    layout: 'stream',
    nested: true,
    cipher: 'aes',
  },
  exstream: {
    font: () => differencesFont('Type1'),
    write: ({ x, y, size }, font, show) =>
      `BT /${font} 1 Tf ${size} 0 0 ${size} ${at(x)} ${at(y)} Tm ${show('')} Tj ET\n`,
    layout: 'stream',
    form: true,
    cipher: 'aes',
  },
  wkhtmltopdf: {
    font: identityFont,
    start: '0.24 0 0 -0.24 0 842 cm\n',
    write: ({ x, y, size }, font, show) =>
      `q\nBT\n/${font} ${at(size / 0.24)} Tf\n1 0 0 -1 ${at(x / 0.24)} ${at((842 - y) / 0.24)} Tm\n${show('')} Tj\nET\nQ\n`,
    layout: 'table',
    cipher: 'rc4',
  },
  chrome: {
    font: identityFont,
    start: '.75 0 0 -.75 0 842 cm\n',
    write: ({ x, y, size, text }, font, show) => {
      const half = Math.ceil(text.length / 2);
      return `/P <</MCID 0 >>BDC\nq\nBT\n/${font} ${at(size / 0.75)} Tf\n1 0 0 -1 ${at(x / 0.75)} ${at((842 - y) / 0.75)} Tm\n${show(text.slice(0, half))} Tj\n${at(textWidth(text.slice(0, half), size / 0.75))} 0 Td ${show(text.slice(half))} Tj\nET\nQ\nEMC\n`;
    },
    layout: 'table',
    cipher: 'aes',
  },
  word: {
    font: trueTypeFont,
    write: ({ x, y, size, text }, font, show) =>
      `/P <</MCID 0>> BDC q\n0.000008871 0 595.32 841.92 re\nW* n\nBT\n/${font} ${size} Tf\n1 0 0 1 ${at(x)} ${at(y)} Tm\n0 g\n0 G\n[${kernings(
        text,
      )
        .map((part) => `${show(part)}-3`)
        .join('')}] TJ\nET\nQ\nEMC\n`,
    layout: 'stream',
    parts: 2,
    cipher: 'aes',
  },
  reportlab: {
    font: standardFont,
    start: '1 0 0 1 0 0 cm  BT /F1 12 Tf 14.4 TL ET\n',
    write: ({ x, y, size }, font, show) =>
      `BT 1 0 0 1 ${at(x)} ${at(y)} Tm /${font} ${size} Tf ${size * 1.2} TL ${show('')} Tj T* ET\n`,
    filter: 'ascii85',
    layout: 'table',
    cipher: 'rc4',
  },
  tcpdf: {
    font: unicodeFont,
    write: ({ x, y, size }, font, show) =>
      `q 0.000 g BT /${font} ${size} Tf ET BT ${at(x)} ${at(y)} Td ${show('')} Tj ET Q\n`.replace(
        /^q 0.000 g BT (.*?) ET BT/,
        'q 0.000 g BT $1',
      ),
    layout: 'table',
    cipher: 'aes',
  },
  mpdf: {
    font: unicodeFont,
    write: ({ x, y, size, text }, font, show) =>
      `BT /${font} ${size} Tf ET\nq 0 g BT /${font} ${size} Tf ${at(x)} ${at(y)} Td [${text
        .split(' ')
        .map((part) => show(part))
        .join(' -278 ')}] TJ ET Q\n`,
    layout: 'table',
    cipher: 'rc4',
  },
} satisfies Readonly<Record<string, Maker>>;

/** A maker of PDFs whose files are imitated. */
export type MakerName = keyof typeof makers;

export const makerNames = Object.keys(makers) as readonly MakerName[];

function toString(bytes: Buffer, hexadecimal: boolean): string {
  if (hexadecimal) return `<${bytes.toString('hex')}>`;
  return `(${bytes
    .toString('latin1')
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\n', String.raw`\n`)})`;
}

function encodeAscii85(data: Buffer): Buffer {
  let text = '';
  for (let start = 0; start < data.length; start += 4) {
    const group = Buffer.alloc(4);
    const length = data.copy(group, 0, start, start + 4);
    let value = group.readUInt32BE();
    let letters = '';
    for (let place = 0; place < 5; place++) {
      letters = String.fromCharCode(33 + (value % 85)) + letters;
      value = Math.floor(value / 85);
    }
    text += length === 4 && letters === '!!!!!' ? 'z' : letters.slice(0, length + 1);
  }
  return Buffer.from(`${text}~>`);
}

/** Writes pages of text as a program would. */
export function writeAs(name: MakerName, pages: readonly (readonly Piece[])[], password: string): Buffer {
  const maker: Maker = makers[name];
  const main = maker.font();
  const other = identityFont();
  const hexadecimal = ['fop', 'wkhtmltopdf', 'chrome', 'crystal'].includes(name);
  const contents = pages.map((pieces) =>
    pieces.map((piece) => {
      const isMain = main !== other && (isLatin(piece.text) || name === 'tcpdf' || name === 'mpdf');
      const font = isMain ? main : other;
      return maker.write(piece, isMain ? 'F1' : 'F2', (text) =>
        toString(font.encode(text === '' ? piece.text : text), hexadecimal || !isMain),
      );
    }),
  );
  const filter = maker.filter ?? 'flate';
  const filterName = {
    flate: '/Filter /FlateDecode',
    ascii85: '/Filter [/ASCII85Decode /FlateDecode]',
    none: '',
  }[filter];
  const pack = (text: string): PdfBody => {
    const data = Buffer.from(text, 'latin1');
    const packed = filter === 'none' ? data : deflateSync(data);
    return { entries: filterName, data: filter === 'ascii85' ? encodeAscii85(packed) : packed };
  };

  // Objects: 1 catalog, 2 page tree, then the fonts, then the pages.
  const bodies: PdfBody[] = [{ entries: '<< /Type /Catalog /Pages 2 0 R >>' }, { entries: '' }];
  const addFont = (font: MakerFont): number => {
    const first = bodies.length + 1;
    for (const body of font.objects((index) => `${first + index} 0 R`))
      bodies.push(
        typeof body === 'string'
          ? { entries: body }
          : { entries: '/Filter /FlateDecode', data: deflateSync(Buffer.from(body.data)) },
      );
    return first;
  };
  const fonts = `<< /F1 ${addFont(main)} 0 R /F2 ${addFont(other)} 0 R >>`;
  const start = maker.start ?? '';
  const add = (body: PdfBody): number => bodies.push(body);
  const kids = contents.map((texts) => {
    const parts = maker.parts ?? 1;
    const length = Math.ceil(texts.length / parts);
    const streams = Array.from(
      { length: parts },
      (_, part) => (part === 0 ? start : '') + texts.slice(part * length, (part + 1) * length).join(''),
    );
    let resources = `<< /Font ${fonts} /ProcSet [/PDF /Text] >>`;
    let refs: string;
    if (maker.form === true) {
      const packed = pack(streams.join('\n'));
      const form = add({
        ...packed,
        entries: `${packed.entries} /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources ${resources}`,
      });
      resources = `<< /XObject << /Fm0 ${form} 0 R >> >>`;
      refs = `${add(pack('q /Fm0 Do Q\n'))} 0 R`;
    } else refs = `[${streams.map((stream) => `${add(pack(stream))} 0 R`).join(' ')}]`;
    return add({
      entries: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${refs} /Resources ${resources} >>`,
    });
  });
  const list = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
  if (maker.nested === true && kids.length > 2) {
    const halves = [kids.slice(0, 2), kids.slice(2)].map((half) =>
      add({ entries: `<< /Type /Pages /Parent 2 0 R /Kids [${list(half)}] /Count ${half.length} >>` }),
    );
    bodies[1] = { entries: `<< /Type /Pages /Kids [${list(halves)}] /Count ${kids.length} >>` };
  } else bodies[1] = { entries: `<< /Type /Pages /Kids [${list(kids)}] /Count ${kids.length} >>` };
  return assemblePdf(bodies, maker.layout, password === '' ? null : { password, cipher: maker.cipher });
}
