/** Where a request's bytes come from, chunk by chunk, only as fast as they are asked for. */
export interface ByteSource {
  /** The next bytes, at least one; `null` at the end. Rejects with a `Refusal`, or with what broke the body. */
  readonly read: () => Promise<Uint8Array | null>;
}
