import {
  b,
  badField,
  badForm,
  badType,
  close,
  crlf,
  defaultType,
  endless,
  field,
  file,
  fileHeader,
  good,
  head,
  type HostileRequest,
  named,
  notAccepted,
  part,
  password,
  refused,
  session,
  tooLarge,
  type,
  unheard,
  whole,
} from './hostileForms.ts';
import { hostileFrames } from './hostileFrames.ts';
import { hostileParts } from './hostileParts.ts';

/** The route under test accepts files up to 1 MiB, and times out slow clients after 300 ms. */
export const hostileRequests: readonly HostileRequest[] = [
  ...hostileFrames,
  ...hostileParts,
  // The frame
  { title: 'a GET', status: 405, code: 'not-found', bytes: whole('', { method: 'GET' }) },
  { title: 'a PUT', status: 405, code: 'not-found', bytes: whole(good, { method: 'PUT' }) },
  {
    title: 'a page of another site',
    status: 403,
    code: 'not-authorized',
    bytes: whole(good, { headers: `Origin: https://evil.example${crlf}` }),
  },
  {
    title: 'a form that another site posts',
    status: 403,
    code: 'not-authorized',
    bytes: whole(good, { headers: `Sec-Fetch-Site: cross-site${crlf}` }),
  },
  unheard('an empty content type', 415, whole(good, { contentType: '' })),
  badType('JSON', whole('{"session_id":"s"}', { contentType: 'application/json' })),
  badType(
    'a form that is not multipart',
    whole('session_id=s', { contentType: 'application/x-www-form-urlencoded' }),
  ),
  badType('multipart of another kind', whole(good, { contentType: `multipart/mixed; boundary=${b}` })),
  badType('a look-alike of the type', whole(good, { contentType: `multipart/form-data-x; boundary=${b}` })),
  badType('a compressed body', whole(good, { headers: `Content-Encoding: gzip${crlf}` })),
  badForm('no boundary', whole(good, { contentType: 'multipart/form-data' })),
  badForm('an empty boundary', whole(good, { contentType: 'multipart/form-data; boundary=""' })),
  badForm('two boundaries', whole(good, { contentType: `${defaultType}; boundary=OTHER` })),
  badForm(
    'a boundary of 71 characters',
    whole(good, { contentType: `multipart/form-data; boundary=${'b'.repeat(71)}` }),
  ),
  badForm(
    'a boundary with characters that none has',
    whole(good, { contentType: 'multipart/form-data; boundary="a*b"' }),
  ),
  notAccepted(
    'a key of 256 characters',
    whole(good, { headers: `Idempotency-Key: ${'k'.repeat(256)}${crlf}` }),
  ),
  notAccepted('two keys', whole(good, { headers: `Idempotency-Key: a${crlf}Idempotency-Key: b${crlf}` })),
  notAccepted('a smuggled query parameter', whole(good, { query: '?identity=true&identity=false' })),
  notAccepted('a query value that is none', whole(good, { query: '?progress=1%0d%0ax-api-key:%20theirs' })),
  // Lengths
  tooLarge('a length of 1 GiB', whole(good, { length: 2 ** 30 })),
  tooLarge(
    'a file that is larger than its limit',
    whole(`${session}${type}${part(fileHeader, 'x'.repeat(1_200_000))}${close}`),
  ),
  tooLarge(
    'a file without a length that does not end',
    endless(`${session}${type}--${b}${crlf}${fileHeader}${crlf}${crlf}`, 'x'.repeat(60_000), 40),
  ),
  {
    title: 'a length with a sign',
    status: 400,
    code: null,
    bytes: whole(good, { headers: `Content-Length: +5${crlf}` }),
  },
  {
    title: 'a length and chunks at once',
    status: 400,
    code: null,
    bytes: whole(good, { headers: `Transfer-Encoding: chunked${crlf}` }),
  },
  {
    title: 'a chunk that lies about its size',
    status: 400,
    code: null,
    breaksOff: true,
    bytes: () => [head(null, {}), `fffffff${crlf}${good}`],
  },
  // Node parses the remaining bytes as the next request, and closes the connection.
  {
    title: 'a length that cuts the body off',
    status: 400,
    code: null,
    bytes: whole(good, { length: good.length - 20 }),
  },
  {
    title: 'a sender who breaks off',
    status: 400,
    code: null,
    breaksOff: true,
    bytes: whole(good, { length: good.length + 20 }),
  },
  {
    title: 'a sender who falls silent',
    status: 408,
    code: 'request-timeout',
    bytes: whole(good.slice(0, -30), { length: good.length }),
  },
  {
    title: 'headers of 64 KiB in the request',
    status: 431,
    code: null,
    bytes: whole(good, { headers: `X-A: ${'a'.repeat(65_536)}${crlf}` }),
  },
  // The structure
  badForm('an empty body', whole('')),
  badForm('something before the first boundary', whole(`preamble${crlf}${good}`)),
  badForm('another boundary than announced', whole(good.replaceAll(b, 'ELSEWHERE'))),
  badForm('a body that stops in the middle of the file', whole(good.slice(0, -20))),
  badForm('a body without its last boundary', whole(good.replace(close, ''))),
  badForm('a part after the last boundary', whole(`${good}${session}`)),
  badForm('bare line feeds', whole(good.replaceAll(crlf, '\n'))),
  badForm('blanks after a boundary', whole(good.replace(`--${b}${crlf}`, `--${b}  ${crlf}`))),
  badForm('a boundary that goes on', whole(good.replace('a statement', `a statement${crlf}--${b}X`))),
  badForm(
    'a form inside of the form',
    whole(
      `${session}${type}${part(`${named('file', '; filename="a.pdf"')}${crlf}Content-Type: multipart/mixed; boundary=x`, '--x--')}${close}`,
    ),
  ),
  // Headers of parts
  badForm(
    'a header of 1 MiB',
    whole(part(`${named('session_id')}${crlf}X-A: ${'a'.repeat(1_000_000)}`, 's') + close),
  ),
  badForm(
    'a header without an end, without a length',
    endless(`--${b}${crlf}X-A: `, 'a'.repeat(60_000), 200),
  ),
  badForm(
    'ten thousand headers',
    whole(part(`${named('session_id')}${`${crlf}X-A: a`.repeat(10_000)}`, 's') + close),
  ),
  badForm(
    'a header that would be the key',
    whole(good.replace('Content-Type: application/pdf', 'x-api-key: theirs')),
  ),
  badForm(
    'a header that goes on in the next line',
    whole(good.replace('Content-Type: application/pdf', `Content-Type: application/pdf${crlf} x: y`)),
  ),
  badForm(
    'two dispositions',
    whole(good.replace(named('session_id'), `${named('session_id')}${crlf}${named('file')}`)),
  ),
  badForm('a part without a name', whole(part('Content-Disposition: form-data', 'x') + good)),
  badForm('a part with two names', whole(part(named('session_id', '; name="file"'), 'x') + good)),
  badForm(
    'a part that is an attachment',
    whole(good.replace('form-data; name="file"', 'attachment; name="file"')),
  ),
  badForm('a header that is not UTF-8', whole(Buffer.from(good.replace('march', '\u00ff'), 'latin1'))),
  badForm('a control character in a header', whole(good.replace('march', 'mar\u0000ch'))),
  badForm(
    'an encoding that would have to be undone',
    whole(good.replace('Content-Type: application/pdf', 'Content-Transfer-Encoding: base64')),
  ),
  // File names
  badForm('a path for a file name', whole(good.replace('march.pdf', '../../etc/passwd'))),
  badForm('a path of Windows for a file name', whole(good.replace('march.pdf', String.raw`C:\march.pdf`))),
  badForm(
    'a second file name',
    whole(good.replace('filename="march.pdf"', `filename="march.pdf"; filename*=UTF-8''..%2fpasswd`)),
  ),
  badForm('a file name of 300 characters', whole(good.replace('march', 'm'.repeat(300)))),
  badForm('a file without a name', whole(good.replace('; filename="march.pdf"', ''))),
  // Fields
  badField('two session_ids', whole(`${session}${field('session_id', 'of-another')}${type}${file}${close}`)),
  badField(
    'a session_id before the file, and one behind it',
    whole(`${session}${type}${file}${field('session_id', 'of-another')}${close}`),
  ),
  badField('the session_id behind the file', whole(`${type}${file}${session}${close}`)),
  badField('no session_id', whole(`${type}${file}${close}`)),
  badField('an empty session_id', whole(`${field('session_id', '')}${type}${file}${close}`)),
  badField('a session_id that is a path', whole(`${field('session_id', '../admin')}${type}${file}${close}`)),
  badField(
    'a session_id with a line break',
    whole(`${field('session_id', `s${crlf}x: y`)}${type}${file}${close}`),
  ),
  badField(
    'a session_id that is a file',
    whole(`${part(named('session_id', '; filename="a"'), 's')}${type}${file}${close}`),
  ),
  badField(
    'a session_id of 1 MiB',
    whole(`${field('session_id', 's'.repeat(1_000_000))}${type}${file}${close}`),
  ),
  badField('no upload_type', whole(`${session}${file}${close}`)),
  badField('another upload_type', whole(`${session}${field('upload_type', 'ZIP')}${file}${close}`)),
  badField(
    'a bank that closes its part',
    whole(`${session}${type}${field('bank_name', 'hdfc"; x="')}${file}${close}`),
  ),
  badField(
    'a password with a line break',
    whole(`${session}${type}${field('pdf_password', `${password}\n`)}${file}${close}`),
  ),
  badField(
    'a password that is not UTF-8',
    whole(
      Buffer.concat([
        Buffer.from(`${session}${type}--${b}${crlf}${named('pdf_password')}${crlf}${crlf}`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`${crlf}${file}${close}`),
      ]),
    ),
  ),
  badField('a field of someone’s own', whole(`${session}${type}${field('is_admin', 'true')}${file}${close}`)),
  badField(
    'a field with another case',
    whole(`${session.replace('session_id', 'Session_Id')}${type}${file}${close}`),
  ),
  badField('a field called __proto__', whole(`${field('__proto__', '1')}${good}`)),
  badField('a name of 1,000 characters', whole(`${field('n'.repeat(1_000), '1')}${good}`)),
  badField(
    'five thousand parts',
    whole(`${session}${type}${field('bank_name', '').repeat(5_000)}${field('x', '')}${file}${close}`),
  ),
  badField('two files', whole(`${session}${type}${file}${file}${close}`)),
  refused(400, 'INVALID_FILE_URL')(
    'the address of a file',
    whole(`${session}${type}${field('file_url', 'http://127.0.0.1/')}${close}`),
  ),
  refused(400, 'MISSING_FILE_OBJECT')('no file', whole(`${session}${type}${close}`)),
  refused(400, 'EMPTY_FILE')('an empty file', whole(`${session}${type}${part(fileHeader, '')}${close}`)),
  refused(400, 'INVALID_BASE_64')(
    'Base64 that is none',
    whole(`${session}${field('upload_type', 'BASE64')}${field('file', 'JVBERi0*')}${close}`),
  ),
  refused(400, 'INVALID_BASE_64')(
    'Base64 with its data: prefix',
    whole(
      `${session}${field('upload_type', 'BASE64')}${field('file', 'data:application/pdf;base64,JVBERi0x')}${close}`,
    ),
  ),
  refused(400, 'INVALID_BASE_64')(
    'Base64 that goes on after its end',
    whole(`${session}${field('upload_type', 'BASE64')}${field('file', 'JVBERg==JVBE')}${close}`),
  ),
  refused(400, 'INVALID_BASE_64')(
    'Base64 as a file',
    whole(`${session}${field('upload_type', 'BASE64')}${file}${close}`),
  ),
];
