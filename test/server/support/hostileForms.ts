/** A hostile request. */
export interface HostileRequest {
  readonly title: string;
  /** The response's status; 0 when the connection closes without a response. */
  readonly status: number;
  /** The code in the response's body; `null` when Node's server responds before the handler. */
  readonly code: string | null;
  readonly bytes: () => Iterable<string | Uint8Array>;
  /** The client closes its side of the connection early. */
  readonly breaksOff?: true;
}

/** A secret in the bodies, which must not appear in any output of the server. */
export const password = 'ASHA0101-the-password';

export const b = 'BOUNDARY';
export const crlf = '\r\n';
export const part = (headers: string, value: string): string =>
  `--${b}${crlf}${headers}${crlf}${crlf}${value}${crlf}`;
export const named = (name: string, more = ''): string =>
  `Content-Disposition: form-data; name="${name}"${more}`;
export const field = (name: string, value: string): string => part(named(name), value);
export const session = field('session_id', 'session-1');
export const type = field('upload_type', 'PDF');
const secret = field('pdf_password', password);
export const fileHeader = `${named('file', '; filename="march.pdf"')}${crlf}Content-Type: application/pdf`;
export const file = part(fileHeader, '%PDF-1.4 a statement');
export const close = `--${b}--${crlf}`;
export const good = `${session}${type}${secret}${file}${close}`;

export const defaultType = `multipart/form-data; boundary=${b}`;

interface Framing {
  readonly contentType?: string;
  readonly headers?: string;
  readonly method?: string;
  readonly query?: string;
  readonly length?: number;
  readonly host?: string;
  readonly target?: string;
  readonly version?: string;
}

export function head(
  length: number | null,
  {
    contentType = defaultType,
    headers = '',
    method = 'POST',
    query = '',
    host = 'route.example',
    target = '/api/statements',
    version = '1.1',
  }: Framing,
): string {
  const framing = length === null ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
  return `${method} ${target}${query} HTTP/${version}${crlf}Host: ${host}${crlf}Content-Type: ${contentType}${crlf}${framing}${crlf}${headers}${crlf}`;
}

export function whole(body: string | Uint8Array, framing: Framing = {}): () => Iterable<string | Uint8Array> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return () => [head(framing.length ?? bytes.length, framing), bytes];
}

/** Chunked, so that the server does not know the length. */
export function endless(start: string, piece: string, times: number): () => Iterable<string> {
  const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}${crlf}${text}${crlf}`;
  return function* pieces() {
    yield head(null, {});
    yield chunk(start);
    const next = chunk(piece);
    for (let index = 0; index < times; index += 1) yield next;
    yield `0${crlf}${crlf}`;
  };
}

export const refused =
  (status: number, code: string) =>
  (title: string, bytes: HostileRequest['bytes']): HostileRequest => ({ title, status, code, bytes });
export const badForm = refused(400, 'INVALID_FILE_OBJECT');
export const badField = refused(400, 'invalid-field');
export const badType = refused(415, 'INVALID_FILE_OBJECT');
export const tooLarge = refused(413, 'too-large-for-server');
export const notAccepted = refused(400, 'not-accepted');
export const notAllowed = refused(403, 'not-authorized');

/** A request that the server around the route refuses, or a framework: with 4xx, or by closing the connection. */
export const unheard = (title: string, status: number, bytes: HostileRequest['bytes']): HostileRequest => ({
  title,
  status,
  code: null,
  bytes,
});
