/** Whether the first `length` bytes are there in both, and the same. */
export function isEqual(a: Uint8Array, b: Uint8Array, length: number): boolean {
  return (
    a.length >= length &&
    b.length >= length &&
    a.subarray(0, length).every((byte, index) => byte === b[index])
  );
}
