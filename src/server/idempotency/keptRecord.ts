import type { UpstreamResponse } from '../upstream/readResponse.js';

/** A stored response, and what decides for whom it may be repeated. */
export interface KeptAnswer extends UpstreamResponse {
  /** Of the body that produced it. */
  readonly fingerprint: string;
  /** Account numbers are as the API sent them, because the route that stored it does not mask them. */
  readonly isRevealed: boolean;
}

/**
 * Encrypts stored responses. `key` is the key in the store: authenticate it together with the text, so that a value
 * copied to another key does not open.
 *
 * Both functions fail closed. What cannot be sealed is not stored; what cannot be opened is not repeated, and the
 * request gets 503.
 */
export interface AnswerCipher {
  readonly seal: (text: string, key: string) => string | Promise<string>;
  /** Must throw or reject for a text that `seal` did not return for this key. */
  readonly open: (sealed: string, key: string) => string | Promise<string>;
}

/** The value of a key: an upload in progress, or its outcome. */
type KeptRecord =
  { readonly isPending: true } | { readonly isPending: false; readonly open: () => Promise<KeptAnswer> };

// A value starts with a word, and is not JSON as a whole: some clients parse JSON that they read.
const claimTag = 'claim:';
const answerTag = 'answer:';
const sealedTag = 'sealed:';

/** Creates the value that claims a key. It names its owner by 128 random bits, and nobody else can guess it. */
export function createClaimValue(): string {
  return claimTag + crypto.randomUUID();
}

export async function writeAnswer(
  key: string,
  answer: KeptAnswer,
  cipher: AnswerCipher | null,
): Promise<string> {
  const text = JSON.stringify(answer);
  if (cipher === null) return answerTag + text;
  const sealed: unknown = await cipher.seal(text, key);
  if (typeof sealed !== 'string' || sealed === '') throw new TypeError('seal() has to return a text.');
  return sealedTag + sealed;
}

function isKeptAnswer(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { status, text, retryAfter, fingerprint, isRevealed }: Partial<Record<keyof KeptAnswer, unknown>> =
    value;
  return (
    Number.isInteger(status) &&
    typeof text === 'string' &&
    (retryAfter === null || typeof retryAfter === 'string') &&
    typeof fingerprint === 'string' &&
    typeof isRevealed === 'boolean'
  );
}

function parseAnswer(text: string): KeptAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own error quotes the text.
  }
  if (!isKeptAnswer(value)) throw new TypeError('The store holds something else.');
  return value;
}

/**
 * Reads the value of a key.
 *
 * @throws TypeError for a value of another kind. With a cipher, a response that is not sealed is one: whoever can write
 *   to the store could have put it there
 */
export function readRecord(key: string, value: string, cipher: AnswerCipher | null): KeptRecord {
  if (value.startsWith(claimTag)) return { isPending: true };
  const [tag, open]: [string, (text: string) => string | Promise<string>] =
    cipher === null ? [answerTag, (text) => text] : [sealedTag, (text) => cipher.open(text, key)];
  if (!value.startsWith(tag)) throw new TypeError('The store holds something else.');
  return { isPending: false, open: async () => parseAnswer(await open(value.slice(tag.length))) };
}
