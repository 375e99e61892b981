import type { TransportResponse } from '../../src/transport/Transport.js';

/** An answer as a transport hands it in; an object becomes its JSON. */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): TransportResponse {
  return {
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    header: (name) => headers[name.toLowerCase()] ?? null,
  };
}
