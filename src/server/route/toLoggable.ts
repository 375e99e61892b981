/** Causes in causes. */
const deepest = 4;

function readText(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Copies an error of a client of the network or of a store, without what it carries of requests and responses: undici's
 * has the raw response in `data`, Node's in `rawPacket`, and ioredis' the command with the stored answer in `command`.
 * A logger writes all of that. Keeps `name`, `message`, `code`, `stack`, and the same of `cause` and `errors`.
 */
export function toLoggable(thrown: unknown, depth: number = 0): Error {
  if (!(thrown instanceof Error))
    return new Error(`Something else than an error was thrown: ${typeof thrown}`);
  const isDeep = depth >= deepest;
  const cause: unknown = isDeep ? undefined : thrown.cause;
  const copy = new Error(thrown.message, cause === undefined ? {} : { cause: toLoggable(cause, depth + 1) });
  const errors: unknown = Reflect.get(thrown, 'errors');
  const code = readText(thrown, 'code');
  return Object.assign(copy, {
    name: thrown.name,
    stack: thrown.stack,
    ...(code !== undefined && { code }),
    ...(Array.isArray(errors) && !isDeep && { errors: errors.map((each) => toLoggable(each, depth + 1)) }),
  });
}
