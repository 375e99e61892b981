import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readObject } from '../../src/pdf/readObject.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

test('reads the number, the generation and the value of an indirect object (ISO 32000-2, 7.3.10)', () => {
  const bytes = latin1('junk 12 3 obj\n(Brillig)\nendobj');
  expect(readObject(bytes, 5)).toEqual({ number: 12, generation: 3, value: latin1('Brillig') });
});

test('takes an empty object for null', () => {
  expect(readObject(latin1('1 0 obj endobj'), 0)).toEqual({ number: 1, generation: 0, value: null });
});

test.each(['', 'obj', '1 obj 2', '1 0 R', '1 0 ob', '-1 0 obj 2', 'x 0 obj 2'])(
  'finds none in %j',
  (text) => {
    expect(readObject(latin1(text), 0)).toBeNull();
  },
);

test.each(['\n', '\r\n', '\r', ' \r\n', ''])(
  'starts the data of a stream behind the line end %j (7.3.8.1)',
  (end) => {
    const head = `7 1 obj << /Length 4 >>\nstream${end}`;
    expect(readObject(latin1(`${head}DATA\nendstream`), 0)).toEqual({
      number: 7,
      generation: 1,
      value: { dict: new Map([['Length', 4]]), start: head.length, id: { ref: 7, generation: 1 } },
    });
  },
);

test('leaves a second line end to the data of a stream', () => {
  const head = '1 0 obj << >> stream\n';
  expect(readObject(latin1(`${head}\nendstream`), 0)?.value).toHaveProperty('start', head.length);
});

test('answers for any bytes and any place, outside of them too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(80), (tail, at) => {
      const bytes = Uint8Array.from([...latin1('1 0 obj '), ...tail]);
      const object = readObject(bytes, at);
      if (object) expect(object.number).toBeGreaterThanOrEqual(0);
    }),
  );
});
