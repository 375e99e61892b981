import {
  badField,
  badForm,
  badType,
  crlf,
  defaultType,
  good,
  head,
  type HostileRequest,
  notAccepted,
  notAllowed,
  refused,
  tooLarge,
  unheard,
  whole,
} from './hostileForms.ts';

const notTaken = refused(405, 'not-found');
const header = (text: string): HostileRequest['bytes'] => whole(good, { headers: `${text}${crlf}` });

/** Requests that are wrong before their body: method, target, headers and framing. */
export const hostileFrames: readonly HostileRequest[] = [
  ...['DELETE', 'PATCH'].map((method) => notTaken(`a ${method}`, whole(good, { method }))),
  unheard('a HEAD', 405, whole('', { method: 'HEAD', headers: `Connection: close${crlf}` })),
  unheard('a TRACE', 405, whole('', { method: 'TRACE' })),
  unheard('a CONNECT', 0, whole('', { method: 'CONNECT', target: 'route.example:443' })),
  unheard('a method that nobody knows', 400, whole(good, { method: 'BREW' })),
  notTaken('a GET with a body', whole(good, { method: 'GET' })),
  notAllowed(
    'a CORS preflight of another site',
    whole('', { method: 'OPTIONS', headers: `Origin: https://evil.example${crlf}` }),
  ),
  // Hosts and targets
  ...['me@route.example', 'a/b', 'a?b', 'a b', 'a:99999', 'a\\b', '', '[::1', 'http://a', 'a#b'].map((host) =>
    unheard(`the Host "${host}"`, 400, whole(good, { host })),
  ),
  unheard('two Hosts', 400, header('Host: other.example')),
  unheard('an absolute target with credentials', 400, whole(good, { target: 'http://me@a/api/statements' })),
  unheard('a target of another scheme', 400, whole(good, { target: 'ftp://a/api/statements' })),
  unheard('a target with a blank', 400, whole(good, { target: '/api/statements /x' })),
  unheard('a query of 64 KiB', 431, whole(good, { query: `?x=${'x'.repeat(65_536)}` })),
  unheard('the preface of HTTP/2', 400, () => [`PRI * HTTP/2.0${crlf}${crlf}SM${crlf}${crlf}`]),
  unheard('HTTP/9.9', 400, whole(good, { version: '9.9' })),
  unheard('a request of TLS', 400, () => [Buffer.from([22, 3, 1, 0, 5, 1, 0, 0, 1, 0])]),
  badForm('an empty form over HTTP/1.0', whole('', { version: '1.0' })),
  // Headers
  unheard('three thousand headers', 431, header(`a:b${crlf}`.repeat(3_000).trimEnd())),
  unheard('a blank before a colon', 400, header('X-A : b')),
  unheard('a header without a colon', 400, header('X-A')),
  unheard('a control character in a header of the request', 400, header('X-A: a\u0001b')),
  unheard('an expectation that nobody knows', 417, header('Expect: tea')),
  badForm(
    'a form that waits for 100, and is wrong',
    whole(good.replace('form-data', 'other'), { headers: `Expect: 100-continue${crlf}` }),
  ),
  ...[
    'null',
    'http://evil.example',
    'https://route.example.evil.example',
    'route.example',
    'file://',
    'a b',
  ].map((origin) => notAllowed(`the Origin ${origin}`, header(`Origin: ${origin}`))),
  ...['same-site', 'cross-site', 'something', 'Same-Origin'].map((site) =>
    notAllowed(`Sec-Fetch-Site ${site}`, header(`Sec-Fetch-Site: ${site}`)),
  ),
  ...['gzip', 'deflate', 'br', 'identity, gzip', 'GZIP', 'x'].map((coding) =>
    badType(`the coding ${coding}`, header(`Content-Encoding: ${coding}`)),
  ),
  ...[
    'text/plain',
    'text/html',
    'application/pdf',
    'application/octet-stream',
    'multipart/form-data2',
    'multipart/mixed; boundary=BOUNDARY',
    'multipart/related; boundary=BOUNDARY',
  ].map((contentType) => badType(`the type ${contentType}`, whole(good, { contentType }))),
  ...[
    'boundary',
    'boundary=',
    'boundary="BOUND\\"ARY"',
    'boundary="BOUNDARY',
    'boundary=BOUNDARY;;',
    'x',
    '=BOUNDARY',
  ]
    .map((text) => `multipart/form-data; ${text}`)
    .concat(`${defaultType}, ${defaultType}`)
    .map((contentType) => badForm(`the type ${contentType}`, whole(good, { contentType }))),
  ...['', 'a,b', 'a b', 'ключ', 'a\tb'].map((key) =>
    notAccepted(`the key "${key}"`, header(`Idempotency-Key: ${key}`)),
  ),
  ...['identity=', 'identity=TRUE', 'progress=true&progress=true', 'identity=1', 'progress=%74rue%00'].map(
    (query) => notAccepted(`the query ${query}`, whole(good, { query: `?${query}` })),
  ),
  ...[
    '',
    '.',
    '..',
    'a%2Fb',
    '%00',
    'a%0d%0ab',
    'a%20b',
    '%zz',
    '%d0%bc',
    'session-1&session_id=s2',
    's'.repeat(201),
  ].map((id) => badField(`the query session_id=${id}`, whole(good, { query: `?session_id=${id}` }))),
  badField('another session in the query than in the body', whole(good, { query: '?session_id=session-2' })),
  badField('another session in the header than in the body', header('X-Session-Id: session-2')),
  badField(
    'another session in the header than in the query',
    whole(good, { query: '?session_id=session-1', headers: `X-Session-Id: session-2${crlf}` }),
  ),
  badField('two sessions in headers', header(`X-Session-Id: session-1${crlf}X-Session-Id: session-2`)),
  // Fastify refuses a type without a slash itself.
  unheard('a type without a slash', 415, whole(good, { contentType: 'form-data; boundary=BOUNDARY' })),
  // Framing
  ...['-1', 'abc', '1e3', '0x10', '5, 6', '99999999999999999999999'].map((length) =>
    unheard(`the length ${length}`, 400, () => [
      `POST /api/statements HTTP/1.1${crlf}Host: a${crlf}Content-Type: ${defaultType}${crlf}Content-Length: ${length}${crlf}${crlf}${good}`,
    ]),
  ),
  unheard('the same length twice', 400, header(`Content-Length: ${Buffer.byteLength(good)}`)),
  tooLarge('a length of 2 ** 53', whole(good, { length: 2 ** 53 })),
  ...['xchunked', 'gzip', 'chunked, gzip'].map((coding) =>
    unheard(`the transfer coding ${coding}`, 400, () => [
      `POST /api/statements HTTP/1.1${crlf}Host: a${crlf}Transfer-Encoding: ${coding}${crlf}${crlf}${good}`,
    ]),
  ),
  ...['-5', 'zz', '', '5 5', 'ffffffffffffffffff'].map((size) =>
    unheard(`a chunk of the size "${size}"`, 400, () => [head(null, {}), `${size}${crlf}hello${crlf}`]),
  ),
  unheard('a chunk with an extension of 64 KiB', 413, () => [
    head(null, {}),
    `5;${'x'.repeat(65_536)}${crlf}hello${crlf}0${crlf}${crlf}`,
  ]),
  badForm('chunks of one byte that make no form', function* drip() {
    yield head(null, {});
    for (let index = 0; index < 100; index += 1) yield `1${crlf}x${crlf}`;
    yield `0${crlf}${crlf}`;
  }),
  refused(408, 'request-timeout')('a sender who sends nothing after the head', () => [head(1_000, {})]),
  refused(408, 'request-timeout')('a sender who stops in the header of a part', () => [
    head(1_000, {}),
    good.slice(0, 30),
  ]),
  refused(408, 'request-timeout')('a sender who sends chunks and stops', () => [
    head(null, {}),
    `5${crlf}${good.slice(0, 5)}${crlf}`,
  ]),
];
