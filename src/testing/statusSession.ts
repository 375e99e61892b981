/** The id in `…/<session id>/session_upload_status/`; `null` for any other path. */
export function statusSession({ method, url }: Request): string | null {
  const id = /\/([^/]+)\/session_upload_status\/?$/.exec(new URL(url).pathname)?.[1];
  return method === 'GET' && id !== undefined ? decodeURIComponent(id) : null;
}
