/**
 * The endpoint with the query parameters that ask for a full answer. It stays relative if it was; its own query is kept, and
 * a parameter that it already has keeps the value that the host gave it.
 */
export function createUploadUrl(
  endpoint: string | URL,
  options: { readonly includeProgress: boolean },
): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(String(endpoint)) ?? [];
  const present = new URLSearchParams(query);
  const wanted = ['identity', ...(options.includeProgress ? ['progress'] : [])];
  const added = wanted.filter((name) => !present.has(name)).map((name) => `${name}=true`);
  const parts = [...query.split('&').filter((part) => part !== ''), ...added];
  return `${path}?${parts.join('&')}${hash}`;
}
