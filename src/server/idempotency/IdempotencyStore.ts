/** A key-value store with expiry, such as Redis, Valkey, DynamoDB or a database table. */
export interface IdempotencyStore {
  /** Resolves to the value of a key that has not expired; `null` if there is none. */
  readonly get: (key: string) => Promise<string | null>;
  /**
   * Sets a value that expires after `ttl` milliseconds. With `ifAbsent`, sets it only if the key has no value, in one
   * atomic step. Resolves to whether the value was set.
   */
  readonly set: (
    key: string,
    value: string,
    options: { readonly ttl: number; readonly ifAbsent?: boolean },
  ) => Promise<boolean>;
  readonly delete: (key: string) => Promise<void>;
}
