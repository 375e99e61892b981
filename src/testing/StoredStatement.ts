/** A statement that was taken in. */
export interface StoredStatement {
  readonly id: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** `null` for one that is to be read later. */
  readonly accountId: string | null;
  /** The months of its transactions. */
  readonly months: readonly string[];
}
