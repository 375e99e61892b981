import { invalidField, RouteError } from '../route/RouteError.js';
import { isSessionId } from './UploadFormReader.js';

/** RFC 2046, 5.1.1: 1 to 70 of these characters, not ending with a space. */
const boundaryForm = /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/;
const parameter = /^;[ \t]*([\w-]+)=(?:"([^"\\]*)"|([^\s";,]+))[ \t]*/;

/**
 * Returns the boundary of a `multipart/form-data` content type.
 *
 * @throws RouteError (415) for another type, (400) for a boundary that is missing, repeated or malformed
 */
function readBoundary(contentType: string | null): string {
  const media = /^multipart\/form-data[ \t]*(?=;|$)/i.exec(contentType ?? '');
  if (contentType === null || !media)
    throw new RouteError(415, 'INVALID_FILE_OBJECT', 'The content type has to be multipart/form-data.');
  let rest = contentType.slice(media[0].length);
  const boundaries: string[] = [];
  while (rest !== '') {
    const [whole, name = '', quoted, token] = parameter.exec(rest) ?? [];
    if (whole === undefined)
      throw new RouteError(400, 'INVALID_FILE_OBJECT', 'The content type is not well formed.');
    if (name.toLowerCase() === 'boundary') boundaries.push(quoted ?? token ?? '');
    rest = rest.slice(whole.length);
  }
  const [boundary, second] = boundaries;
  if (boundary === undefined || second !== undefined || !boundaryForm.test(boundary))
    throw new RouteError(400, 'INVALID_FILE_OBJECT', 'The content type has to name one boundary.');
  return boundary;
}

/** The parts of an upload request outside its body. */
export interface UploadRequestHead {
  readonly boundary: string;
  readonly idempotencyKey: string | null;
  /** The session that the query or the header names before the body does; `null` if none does. */
  readonly sessionId: string | null;
  /** The query parameters that the API documents. */
  readonly query: ReadonlyMap<string, string>;
}

const parameters = ['identity', 'progress'];

function readQuery(url: string): ReadonlyMap<string, string> {
  const { searchParams } = new URL(url);
  const query = new Map<string, string>();
  for (const name of parameters) {
    const [value, second] = searchParams.getAll(name);
    if (second !== undefined || (value !== undefined && value !== 'true' && value !== 'false'))
      throw new RouteError(400, 'not-accepted', `${name} has to be true or false, once.`);
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

function readKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  // Repeated headers arrive joined with a comma, which no key may contain.
  if (key !== null && !/^[\x21-\x2b\x2d-\x7e]{1,255}$/.test(key))
    throw new RouteError(
      400,
      'not-accepted',
      'Idempotency-Key has to be 1 to 255 printable ASCII characters.',
    );
  return key;
}

/** A header with the session, for callers that want a refusal before they send the file. */
const sessionHeader = 'x-session-id';

function readSession(headers: Headers, url: string): string | null {
  const header = headers.get(sessionHeader);
  const named = new URL(url).searchParams.getAll('session_id').concat(header ?? []);
  const [sessionId] = named;
  if (sessionId === undefined) return null;
  if (named.some((other) => other !== sessionId) || !isSessionId(sessionId))
    throw invalidField('session_id is not valid, or the query and the header name different ones.');
  return sessionId;
}

/**
 * Reads and validates the headers and the query. Ignores query parameters that the API does not document: they are
 * neither forwarded nor rejected.
 *
 * @throws RouteError
 */
export function readUploadRequest({ headers, url }: Request): UploadRequestHead {
  const boundary = readBoundary(headers.get('content-type'));
  if ((headers.get('content-encoding') ?? 'identity') !== 'identity')
    throw new RouteError(415, 'INVALID_FILE_OBJECT', 'A compressed body is not taken.');
  return {
    boundary,
    idempotencyKey: readKey(headers),
    sessionId: readSession(headers, url),
    query: readQuery(url),
  };
}
