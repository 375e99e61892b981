import { RouteError } from './Refusal.js';

/** RFC 2046, 5.1.1: 1 to 70 of these characters, the last one no blank. */
const boundaryForm = /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/;
const parameter = /^;[ \t]*([\w-]+)=(?:"([^"\\]*)"|([^\s";,]+))[ \t]*/;

/**
 * The boundary of a `multipart/form-data` content type.
 *
 * @throws Refusal (415) for another type, (400) for a boundary that is missing, named twice or not well formed
 */
export function readBoundary(contentType: string | null): string {
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
