import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFirstPages } from '../../../src/pdf/text/readFirstPages.js';
import { inspectPdf } from '../../../src/preflight/inspectPdf.js';
import { makePdf } from '../../preflight/support/makePdf.ts';

/** Values that fit nowhere, or too well: references go to any object. */
const scalar = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((number) => `${number} 0 R`),
  fc.constantFrom(
    ...'0,1,-1,0.5,99999999999,1e5,null,true,(a),(),<41>,<0041>,/F1,/Im,/Page,/Pages,/Form,/Image,/Type0,/Type3,/Identity-H'.split(
      ',',
    ),
    ...'/FlateDecode,/LZWDecode,/RL,/A85,/AHx,/XRef,/ObjStm,/Standard,/WinAnsiEncoding'.split(','),
  ),
);
const keys = fc.constantFrom(
  ...'Type,Subtype,Kids,Count,Contents,Resources,Font,XObject,ExtGState,Filter,DecodeParms,Length,MediaBox,CropBox'.split(
    ',',
  ),
  ...'Annots,AP,N,AS,Rect,BBox,Matrix,FontMatrix,FontBBox,Widths,FirstChar,W,DW,Encoding,Differences,ToUnicode'.split(
    ',',
  ),
  ...'DescendantFonts,FontDescriptor,MissingWidth,BaseEncoding,F,First,Predictor,Columns,Colors,F1,Im,Pages'.split(
    ',',
  ),
);
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 6 }).map((list) => `[${list.join(' ')}]`),
    fc
      .array(fc.tuple(keys, tie('value')), { maxLength: 6 })
      .map((list) => `<< ${list.map(([key, one]) => `/${key} ${one}`).join(' ')} >>`),
  ),
}));
const content = fc
  .array(
    fc.constantFrom(
      ...'q,Q,BT,ET,/F1 9 Tf,/Im Do,/F1 gs,(ab) Tj,<0041> Tj,[(a) -200 (b)] TJ,1 0 0 1 5 5 cm,5 5 Td,T*,W n,0 0 9 9 re,BI ID x EI'.split(
        ',',
      ),
      ...'beginbfrange,endbfrange,<0000> <ffff> <0041>,beginbfchar,<41> <0041>,endbfchar,[<0041>],\xff\x80'.split(
        ',',
      ),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join('\n'));
const stream = fc
  .tuple(fc.array(fc.tuple(keys, value), { maxLength: 5 }), content)
  .map(
    ([list, data]) =>
      `<< ${list.map(([key, one]) => `/${key} ${one}`).join(' ')} >>\nstream\n${data}\nendstream`,
  );
const font =
  '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 9 0 R /DescendantFonts [10 0 R] >>';

test('any objects in the places of others get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(value, stream), { minLength: 9, maxLength: 9 }), async (objects) => {
      const file = makePdf({
        objects: [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
          `<< /Type /Page /Contents [5 0 R 6 0 R] /Annots 7 0 R /Resources << /Font << /F1 8 0 R /F2 9 0 R >> /XObject << /Im 10 0 R >> >> >>`,
          ...objects.with(4, font),
        ],
      });
      const { looks, texts } = await readFirstPages(file);
      expect(['text', 'scan', 'garbled', 'cannot-tell']).toContain(looks);
      for (const text of texts) expect(text.length).toBeLessThan(200_000);
      await expect(inspectPdf(file)).resolves.toMatchObject({ kind: 'pdf', encryption: 'none' });
    }),
    { numRuns: 600 },
  );
});
