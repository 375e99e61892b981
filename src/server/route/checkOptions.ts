import { isSecretText } from './hostCalls.js';
import type { RouteOptions, SessionStatusHandlerOptions, UploadHandlerOptions } from './options.js';

/** What an option has to be. */
interface OptionRule {
  readonly isValid: (value: unknown) => boolean;
  /** Completes "`name` has to be …". */
  readonly form: string;
  readonly isRequired?: true;
}

/** Milliseconds. Timers take a longer time for 1 (HTML, "timers": a `long`). */
const longestTimer = 2_147_483_647;

const isFunction = (value: unknown): boolean => typeof value === 'function';

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most;
}

function isOrigin(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^https?:/.test(value) &&
    URL.canParse(value) &&
    new URL(value).origin === value
  );
}

/** `fetch` rejects a URL with credentials. */
export function isHttpUrl(value: unknown): boolean {
  if (!(value instanceof URL) && !(typeof value === 'string' && URL.canParse(value))) return false;
  const { protocol, username, password, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item: unknown) => isItem(item));
}

/** RFC 9110, 5.6.2. `*` has another meaning in `Access-Control-Allow-Headers`. */
const isHeaderName = (value: unknown): boolean =>
  typeof value === 'string' && /^[!#$%&'+.^_`|~\w-]+$/.test(value);

/** Also of an instance of a class. */
function hasFunctions(value: unknown, names: readonly string[]): boolean {
  return (
    typeof value === 'object' && value !== null && names.every((name) => isFunction(Reflect.get(value, name)))
  );
}

function isStore(value: unknown): boolean {
  return hasFunctions(value, ['get', 'compareAndSet', 'compareAndDelete']);
}

function isCipher(value: unknown): boolean {
  return hasFunctions(value, ['seal', 'open']);
}

/** Returns true for milliseconds that a timer can take. */
export function isMilliseconds(value: unknown): boolean {
  return isCount(value, longestTimer);
}

const milliseconds: OptionRule = {
  isValid: isMilliseconds,
  form: `a whole number of milliseconds from 1 to ${longestTimer}`,
};
const callback: OptionRule = { isValid: isFunction, form: 'a function' };
const secret: OptionRule = {
  isValid: (value) => isSecretText(value) || isFunction(value),
  form: 'a text of printable ASCII without blanks, not empty, or a function that returns one',
  isRequired: true,
};

const routeRules: Readonly<Record<keyof RouteOptions | 'upstream', OptionRule>> = {
  apiKey: secret,
  authorize: { ...callback, isRequired: true },
  upstream: { isValid: isHttpUrl, form: 'an http: or https: URL without credentials and fragment' },
  origin: { isValid: isOrigin, form: 'an origin, such as https://apply.example.com' },
  allowedOrigins: {
    isValid: (value) => isListOf(value, isOrigin),
    form: 'a list of origins, such as https://apply.example.com',
  },
  allowedHeaders: { isValid: (value) => isListOf(value, isHeaderName), form: 'a list of names of headers' },
  timeout: milliseconds,
  hostTimeout: milliseconds,
  revealAccountNumber: { isValid: (value) => typeof value === 'boolean', form: 'true or false' },
  limit: callback,
  onEvent: callback,
  onError: callback,
  requestId: callback,
  fetch: callback,
};

const uploadRules: Readonly<Record<keyof UploadHandlerOptions, OptionRule>> = {
  ...routeRules,
  maxFileSize: {
    isValid: (value) => isCount(value, Number.MAX_SAFE_INTEGER / 2),
    form: 'a whole number of bytes, at least 1',
  },
  stallTimeout: milliseconds,
  lateTimeout: milliseconds,
  storeTimeout: milliseconds,
  store: { isValid: isStore, form: 'an object with the functions get, compareAndSet and compareAndDelete' },
  idempotencyTtl: {
    isValid: (value) => isCount(value, Number.MAX_SAFE_INTEGER),
    form: 'a whole number of milliseconds, at least 1',
  },
  cipher: { isValid: isCipher, form: 'an object with the functions seal and open' },
  identifyCaller: callback,
  waitUntil: callback,
  shutdownSignal: { isValid: (value) => value instanceof AbortSignal, form: 'an AbortSignal' },
};

const statusRules: Readonly<Record<keyof SessionStatusHandlerOptions, OptionRule>> = {
  ...routeRules,
  serverHash: secret,
};

/** Describes what is wrong with a value without quoting it, because it may be a secret. */
function describeValue(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === '') return 'an empty text';
  return value === null || value === undefined ? String(value) : `of type ${typeof value}`;
}

function checkRules(maker: string, rules: Readonly<Record<string, OptionRule>>, options: object): void {
  const values = new Map<string, unknown>(Object.entries(options));
  for (const [name, { isValid, form, isRequired }] of Object.entries(rules)) {
    const value = values.get(name);
    if (value === undefined ? isRequired : !isValid(value))
      throw new TypeError(`${maker}: ${name} has to be ${form}. It is ${describeValue(value)}.`);
  }
}

/**
 * @throws TypeError that names the first invalid option; it never contains the option's value, unless it is a
 * number
 */
export function checkUploadOptions(options: object): void {
  checkRules('createUploadHandler', uploadRules, options);
}

/** @throws TypeError, like {@link checkUploadOptions} */
export function checkStatusOptions(options: object): void {
  checkRules('createSessionStatusHandler', statusRules, options);
}
