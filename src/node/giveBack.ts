/** `ArrayBuffer.prototype.transfer` of ES2024: Node 21 and newer. */
interface Transferable extends ArrayBuffer {
  readonly transfer?: (newByteLength: number) => ArrayBuffer;
}

/**
 * Frees a chunk's memory at once, instead of leaving it to the collector: its buffer becomes empty. A view of a part of a buffer is left
 * alone, because the rest may be someone else's.
 */
export function releaseBuffer({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) {
    const own: Transferable = buffer;
    own.transfer?.(0);
  }
}
