/**
 * A key-value store with expiry, such as Redis, Valkey, DynamoDB or a database table.
 *
 * Both changes are conditional, so that a request whose lease has lapsed can neither overwrite nor delete what the next
 * owner of the key has set. ⚠️ Each must be one atomic step in the store: reading first and writing then is a race.
 */
export interface IdempotencyStore {
  /**
   * Resolves to the value of a key that has not expired; `null` if there is none. ⚠️ Read what was written last, not a
   * replica.
   */
  readonly get: (key: string) => Promise<string | null>;
  /**
   * Sets a value, if the current one is among `expected`. Resolves to whether it was set.
   *
   * ℹ️ A value that has expired counts as none.
   */
  readonly compareAndSet: (key: string, change: StoreChange) => Promise<boolean>;
  /** Deletes a key, if its value is `expected`. Resolves to whether it was deleted. */
  readonly compareAndDelete: (key: string, expected: string) => Promise<boolean>;
}

/** One conditional change of a key. */
export interface StoreChange {
  /** The values that may be replaced; `null` stands for a key without a value. */
  readonly expected: readonly (string | null)[];
  readonly value: string;
  /** Milliseconds until the value expires. */
  readonly ttl: number;
  /**
   * True for the claim of an upload in progress. A store with limited room must not make room by evicting it: the
   * upload could then be sent twice.
   */
  readonly isClaim: boolean;
}
