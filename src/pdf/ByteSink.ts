/** Collects decoded bytes, of which there are not many more than `limit`. */
export class ByteSink {
  readonly limit: number;
  length: number = 0;
  #bytes = new Uint8Array(1_024);

  constructor(limit: number) {
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.length > this.limit;
  }

  push(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = byte;
  }

  add(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Returns what was collected, without copying it. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(by: number): void {
    // Not beyond the limit by doubling: what is not used is memory, too.
    const double = Math.min(this.length * 2, Math.max(this.limit, 0) + 1_024);
    const larger = new Uint8Array(Math.max(double, this.length + by));
    larger.set(this.view());
    this.#bytes = larger;
  }
}
