/** Glyph names (Adobe Glyph List) of the codes 32 to 126, without letters: these are their own names. */
const names = new Map(
  `space,exclam,quotedbl,numbersign,dollar,percent,ampersand,quotesingle,parenleft,parenright,asterisk,plus,comma,hyphen,
  period,slash,zero,one,two,three,four,five,six,seven,eight,nine,colon,semicolon,less,equal,greater,question,at,,,,,,,,,,,,,,,,,,,,,,
  ,,,,,bracketleft,backslash,bracketright,asciicircum,underscore,grave,,,,,,,,,,,,,,,,,,,,,,,,,,,braceleft,bar,braceright,asciitilde`
    .split(/,\s*/)
    .map((name, index) => [name, String.fromCharCode(32 + index)] as const)
    .filter(([name]) => name !== ''),
);
const others =
  'quoteleft‘quoteright’quotedblleft“quotedblright”endash–emdash—minus−bullet•ellipsis…fiﬁflﬂrupee₨Euro€sterling£copyright©registered®degree°nbspace\xa0sfthyphen-periodcentered·section§ordmasculineºordfeminineªgermandblsßAEÆaeæOslashØoslashømultiply×plusminus±guillemotleft«guillemotright»dotlessiıquotesinglbase‚quotedblbase„dagger†trademark™fraction⁄onehalf½';
for (const [, name = '', sign = ''] of others.matchAll(/([a-z]+)([^a-z])/gi)) names.set(name, sign);

const marks = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['dieresis', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedilla', '\u0327'],
]);

/**
 * Returns the text of a glyph name (Adobe Glyph List Specification, 2): what follows a point is a variant, underscores
 * join ligatures, `uni` has UTF-16, `u` a code point.
 */
export function glyphText(glyph: string): string {
  const parts = glyph
    .slice(0, 64)
    .replace(/(?!^)\..*/, '')
    .split('_');
  return parts.map(partText).join('');
}

function partText(name: string): string {
  if (name.length === 1) return name;
  const known = names.get(name);
  if (known !== undefined) return known;
  const units = /^uni((?:[\dA-F]{4})+)/.exec(name)?.[1];
  if (units) return units.replaceAll(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  const point = Number.parseInt(/^u([\dA-F]{4,6})$/.exec(name)?.[1] ?? '', 16);
  if (point <= 0x10_ffff) return String.fromCodePoint(point);
  const mark = marks.get(name.slice(1));
  return mark === undefined ? '\ufffd' : (name.charAt(0) + mark).normalize();
}
