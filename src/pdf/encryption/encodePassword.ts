/**
 * Where PDFDocEncoding (ISO 32000-2, annex D.3) differs from Latin-1: from 0x18, from 0x80, and the euro sign at 0xA0.
 */
const accents = '˘ˇˆ˙˝˛˚˜';
const signs = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\0€';

/**
 * SASLprep maps other space characters to U+0020 and removes invisible characters (RFC 4013, 2.1; RFC 3454, C.1.2 and
 * B.1).
 */
const blanks = /\p{Zs}/gu;
const nothing = /\p{DI}|\u1806/gu;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns the encodings that writers of a revision use for a password, most likely first, without duplicates. */
export function encodePassword(revision: number, password: string): readonly Uint8Array[] {
  // Revision 6 requires SASLprep (7.6.4.3.3); not all writers apply it.
  const candidates =
    revision > 4
      ? [utf8(password.replace(blanks, ' ').replace(nothing, '').normalize('NFKC')), utf8(password)]
      : [singleBytes(password, true), singleBytes(password, false), utf8(password)];
  const seen = new Set<string>();
  return candidates.filter((bytes): bytes is Uint8Array => {
    const same = bytes === null || seen.has(bytes.join());
    if (bytes) seen.add(bytes.join());
    return !same;
  });
}

/** Encodes in PDFDocEncoding or Latin-1; `null` if a character is not in the encoding. */
function singleBytes(password: string, pdfDoc: boolean): Uint8Array | null {
  const codes = Array.from(password, (char) => {
    const code = char.charCodeAt(0);
    const accent = pdfDoc ? accents.indexOf(char) : -1;
    const sign = pdfDoc ? signs.indexOf(char) : -1;
    if (accent >= 0) return 0x18 + accent;
    if (sign >= 0) return 0x80 + sign;
    return code;
  });
  return codes.every((code) => code < 256) ? Uint8Array.from(codes) : null;
}
