/** A secret, or a function that fetches it for each request, such as from a vault that rotates it. */
export type Secret = string | (() => string | Promise<string>);
