interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The longest line that is looked at, in characters: a page can hold one of megabytes. */
const longest = 400;

function toPiece(item: object): Piece | null {
  const text: unknown = Reflect.get(item, 'str');
  const place: unknown = Reflect.get(item, 'transform');
  const width: unknown = Reflect.get(item, 'width');
  if (typeof text !== 'string' || text.trim() === '' || !Array.isArray(place)) return null;
  return { text: text.trim(), x: Number(place[4]), y: Number(place[5]), width: Number(width) };
}

/** The printed lines of a page from top to bottom; a wide gap, as between two columns, is a tab. */
export function toLines(items: readonly object[]): readonly string[] {
  const pieces = items.map(toPiece).filter((piece) => piece !== null);
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const y = Math.round(piece.y);
    const row = rows.get(y) ?? rows.get(y + 1) ?? rows.get(y + 2);
    if (row) row.push(piece);
    else rows.set(y, [piece]);
  }
  return Array.from(rows.values(), (row) => {
    let line = '';
    let end = 0;
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      if (line !== '') line += piece.x - end > 9 ? '\t' : ' ';
      line += piece.text;
      end = piece.x + piece.width;
    }
    return line.slice(0, longest);
  });
}
