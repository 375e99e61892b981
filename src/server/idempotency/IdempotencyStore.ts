/** A key-value store with expiry. Redis, Valkey, DynamoDB or a table of a database can be one. */
export interface IdempotencyStore {
  /** The value of a key that has not expired; `null` if there is none. */
  readonly get: (key: string) => Promise<string | null>;
  /**
   * Sets a value that expires after `ttl` milliseconds. With `ifAbsent` only if there is none, in one step that cannot
   * be divided. Resolves to whether it was set.
   */
  readonly set: (
    key: string,
    value: string,
    options: { readonly ttl: number; readonly ifAbsent?: boolean },
  ) => Promise<boolean>;
  readonly delete: (key: string) => Promise<void>;
}
