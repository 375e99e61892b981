import { malformed } from '../route/RouteError.js';

/** The parsed header of a part. */
export interface PartHeader {
  readonly name: string;
  /** As written, without unescaping; `null` for a text field. */
  readonly fileName: string | null;
  /** In lower case, without parameters; `null` if absent. */
  readonly contentType: string | null;
}

// oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
const line = /^([!#$%&'*+.^_`|~\w-]+):([^\0-\u{8}\u{a}-\u{1f}\u{7f}]*)$/u;
const disposition = /^form-data((?:[ \t]*;[ \t]*[\w*-]+=(?:"[^"\\]*"|[!#$%&'*+.^_`|~\w-]+))+)[ \t]*$/i;
const parameter = /;[ \t]*([\w*-]+)=(?:"([^"]*)"|([^\s;]+))/g;
const mediaType = /^([\w!#$&^.+-]+\/[\w!#$&^.+-]+)[ \t]*(?:;.*)?$/;

/** Headers that some HTTP libraries send although they have no meaning in a form (RFC 7578, 4.7 and 4.8). */
const ignored: Readonly<Record<string, RegExp>> = {
  'content-length': /^\d+$/,
  'content-transfer-encoding': /^(?:binary|8bit|7bit)$/i,
};

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('The header of a part is not UTF-8.');
  }
}

function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const one of text.split('\r\n')) {
    const [, name, value = ''] = line.exec(one) ?? [];
    const key = name?.toLowerCase();
    if (key === undefined || headers.has(key)) throw malformed('The header of a part is not well formed.');
    headers.set(key, value.trim());
  }
  return headers;
}

function readDisposition(value: string): ReadonlyMap<string, string> {
  const [, parameters] = disposition.exec(value) ?? [];
  if (parameters === undefined) throw malformed('A part is not form-data.');
  const values = new Map<string, string>();
  for (const [, name = '', quoted, token] of parameters.matchAll(parameter)) {
    const key = name.toLowerCase();
    // RFC 7578, 4.2 forbids `filename*`: a second name could smuggle a file past checks of the first.
    if (values.has(key) || (key !== 'name' && key !== 'filename'))
      throw malformed('A part has a parameter that is not expected.');
    values.set(key, quoted ?? token ?? '');
  }
  return values;
}

/**
 * Parses the header block of a part: `Content-Disposition` exactly once, `Content-Type` at most once, and no other
 * header that has a meaning.
 *
 * @throws RouteError for anything that no browser would write
 */
export function parsePartHeader(bytes: Uint8Array): PartHeader {
  const headers = readHeaders(decode(bytes));
  for (const [name, value] of headers)
    if (name !== 'content-disposition' && name !== 'content-type' && !ignored[name]?.test(value))
      throw malformed('A part has a header that is not expected.');
  const parameters = readDisposition(headers.get('content-disposition') ?? '');
  const type = headers.get('content-type');
  const [, contentType] = mediaType.exec(type ?? '') ?? [];
  if (type !== undefined && contentType === undefined) throw malformed('A content type is not well formed.');
  const name = parameters.get('name');
  if (name === undefined) throw malformed('A part has no name.');
  return {
    name,
    fileName: parameters.get('filename') ?? null,
    contentType: contentType?.toLowerCase() ?? null,
  };
}
