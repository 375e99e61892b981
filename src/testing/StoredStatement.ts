/** A statement that was taken in. */
export interface StoredStatement {
  readonly id: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** As its own answer told it: `null` for one that is to be read later. */
  readonly accountId: string | null;
  /** As the session's status tells it, once it has been read. */
  readonly account: { readonly id: string; readonly number: string | null; readonly bank: string };
  /** The months of its transactions. */
  readonly months: readonly string[];
}
