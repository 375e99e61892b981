import type { Examined } from './Examined.js';

/** The `Idempotency-Key` of an earlier attempt. */
interface KeptKey {
  readonly value: string;
  /** The server has not answered an attempt with this key: it may have the statement. */
  readonly isOpen: boolean;
}

/** A statement's file, kept out of the session state so that the state stays safe to render, compare and log. */
export interface FileEntry {
  readonly file: File;
  /** `null` until the device has examined the file. */
  readonly examined: Examined | null;
  /**
   * What opens the file, or what the borrower typed last. Kept until the statement is accepted or removed, and sent to
   * the endpoint only.
   */
  readonly password: string | null;
  /** Aborts when the statement is removed, and when the session is replaced. */
  readonly controller: AbortController;
  /** The idempotency keys of attempts without a final answer. */
  readonly keys: Map<string, KeptKey>;
}

/** Creates the entry of a newly picked file. */
export function createFileEntry(file: File): FileEntry {
  return { file, examined: null, password: null, controller: new AbortController(), keys: new Map() };
}
