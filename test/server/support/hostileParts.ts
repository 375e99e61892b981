import {
  b,
  badField,
  badForm,
  close,
  crlf,
  endless,
  field,
  file,
  fileHeader,
  good,
  type HostileRequest,
  named,
  part,
  refused,
  session,
  tooLarge,
  type,
  whole,
} from './hostileForms.ts';

const valid: Readonly<Record<string, string>> = {
  session_id: 'session-1',
  upload_type: 'PDF',
  bank_name: 'hdfc',
  pdf_password: 'x',
};

/** A form with another part for one of the fields. */
function withField(name: string, replaced: string): HostileRequest['bytes'] {
  const parts = Object.entries(valid).map(([other, value]) =>
    other === name ? replaced : field(other, value),
  );
  return whole(Buffer.from(`${parts.join('')}${file}${close}`, 'latin1'));
}

const invalidBase64 = refused(400, 'INVALID_BASE_64');
const base64 = (text: string): HostileRequest['bytes'] =>
  whole(`${session}${field('upload_type', 'BASE64')}${field('file', text)}${close}`);
const withHeader = (header: string): HostileRequest['bytes'] =>
  whole(good.replace('Content-Type: application/pdf', header));
const withDisposition = (text: string): HostileRequest['bytes'] =>
  whole(good.replace(named('session_id'), `Content-Disposition: ${text}`));

/** Requests whose form is wrong: fields, headers of parts, boundaries and files. */
export const hostileParts: readonly HostileRequest[] = [
  ...Object.keys(valid).flatMap((name) => [
    badField(`${name} twice`, withField(name, field(name, valid[name] ?? '').repeat(2))),
    badField(
      `${name} twice, once after the file`,
      whole(good.replace(close, field(name, '').repeat(2) + close)),
    ),
    badField(`${name} with NUL`, withField(name, field(name, `${valid[name] ?? ''}\0`))),
    badField(`${name} with a line break`, withField(name, field(name, `${valid[name] ?? ''}${crlf}x: y`))),
    badField(`${name} that is not UTF-8`, withField(name, field(name, '\u00ff\u00fe'))),
    badField(`${name} of 1,025 bytes`, withField(name, field(name, 'x'.repeat(1_025)))),
    badField(`${name} as a file`, withField(name, part(named(name, '; filename="a"'), valid[name] ?? ''))),
    badField(
      `${name} as JSON`,
      withField(name, part(`${named(name)}${crlf}Content-Type: application/json`, valid[name] ?? '')),
    ),
  ]),
  badField(
    'an empty bank and a bank',
    withField('bank_name', field('bank_name', '') + field('bank_name', 'hdfc')),
  ),
  badField(
    '10,000 empty banks',
    whole(`${session}${type}${field('bank_name', '').repeat(10_000)}${file}${close}`),
  ),
  badField(
    '100,000 empty passwords without a length',
    endless(`${session}${type}`, field('pdf_password', '').repeat(500), 200),
  ),
  ...[
    '',
    'session_id[]',
    'file[]',
    'session_id ',
    'constructor',
    'toString',
    'FILE',
    'files',
    'status',
    'x\tfile',
  ].map((name) => badField(`a field called "${name}"`, whole(`${field(name, '1')}${good}`))),
  badForm('a field whose name has NUL', whole(`${field('a\0', '1')}${good}`)),
  // Headers of parts
  ...['quoted-printable', 'uuencode', 'x', ''].map((encoding) =>
    badForm(`the transfer encoding "${encoding}"`, withHeader(`Content-Transfer-Encoding: ${encoding}`)),
  ),
  ...[
    'Content-Length: -1',
    'Content-Length: 1e3',
    'no colon',
    ': no name',
    'Content-Type : a/b',
    'X-A: b',
    'Cookie: a',
  ].map((header) => badForm(`the header "${header}" of a part`, withHeader(header))),
  ...['multipart/mixed; boundary=x', 'message/rfc822', 'text', 'a/b/c', ''].map((kind) =>
    badForm(`a file of the type "${kind}"`, withHeader(`Content-Type: ${kind}`)),
  ),
  ...[
    'form-data',
    'inline; name="session_id"',
    "form-data; name*=UTF-8''session_id",
    'form-data; name="session_id"; x="y"',
    'form-data; name="session_id',
    'form-data; name=session_id"',
    String.raw`form-data; name="session\"_id"`,
    'form-data name="session_id"',
    'form-data; name="session_id"; NAME="file"',
    'form-data;; name="session_id"',
  ].map((text) => badForm(`the disposition ${text}`, withDisposition(text))),
  ...[
    "filename*=UTF-8''a.pdf",
    'filename="a.pdf"; filename="b.pdf"',
    'filename="a\0.pdf"',
    'filename="."; x=y',
  ].map((text) => badForm(`the name ${text}`, whole(good.replace('filename="march.pdf"', text)))),
  // Boundaries
  badForm('nothing but the last boundary and a part', whole(`--${b}--${crlf}${good}`)),
  badForm('the last boundary twice', whole(`${good}--${b}--${crlf}`)),
  badForm('a boundary with one dash', whole(good.replace(`--${b}--`, `--${b}-`))),
  badForm('a header block without its end', whole(`--${b}${crlf}${named('session_id')}${crlf}`)),
  badForm('a boundary in the header of a part', whole(good.replace('march', `--${b}${crlf}march`))),
  refused(400, 'MISSING_FILE_OBJECT')('a form without parts', whole(`--${b}--${crlf}`)),
  badForm('an epilogue of 100 KiB', whole(`${good}${'x'.repeat(100_000)}`)),
  badForm('a hundred thousand dashes', whole('-'.repeat(100_000))),
  badForm('a MiB of line breaks', whole(crlf.repeat(500_000))),
  // Files
  ...['JVBE Ri0x', 'JVBERi0x\r\n', 'JVBERi0_', 'JVBERi0', 'JV==JV==', '====', 'JVBERi0\0', 'ÄÄÄÄ'].map(
    (text) => invalidBase64(`the Base64 ${JSON.stringify(text)}`, base64(text)),
  ),
  refused(400, 'EMPTY_FILE')('an empty Base64', base64('')),
  tooLarge(
    'a file that is a byte too large',
    endless(`${session}${type}--${b}${crlf}${fileHeader}${crlf}${crlf}x`, 'x'.repeat(65_536), 16),
  ),
  tooLarge('Base64 that is too large', base64('A'.repeat(1_500_000))),
];
