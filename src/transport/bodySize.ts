/** About how many bytes a body has, for browsers that do not tell: the form's own punctuation is not counted. */
export function bodySize(body: FormData | Blob): number {
  if (body instanceof Blob) return body.size;
  let size = 0;
  body.forEach((value) => {
    size += typeof value === 'string' ? value.length : value.size;
  });
  return size;
}
