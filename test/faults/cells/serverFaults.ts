import type { ServerFault } from './ServerFault.ts';

function page(status: number, title: string): string {
  return `<!doctype html><html><head><title>${status} ${title}</title></head><body><h1>${status} ${title}</h1></body></html>`;
}

/** A proxy responds with `content` in place of the API. */
function instead(
  status: number,
  type: string,
  content: string,
  headers: () => { readonly headers?: Record<string, string>; readonly notBefore?: number } = () => ({}),
): ServerFault {
  return {
    when: 'instead',
    respond(response) {
      const { headers: more, notBefore } = headers();
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': content.length, ...more });
      response.end(content);
      return notBefore;
    },
  };
}

/** The API has stored the statement, and `spoil` alters its response. */
function spoiled(spoil: (answer: string) => string): ServerFault {
  return {
    when: 'after',
    respond(response, answer) {
      const content = spoil(answer);
      const length = Buffer.byteLength(content);
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': length });
      response.end(content);
    },
  };
}

function inSeconds(seconds: number) {
  return (): { headers: Record<string, string>; notBefore: number } => ({
    headers: { 'Retry-After': String(seconds) },
    notBefore: Date.now() + seconds * 1_000,
  });
}

/** An HTTP date has no fractions of a second: the next full one that is at least a second away. */
function atDate(): { headers: Record<string, string>; notBefore: number } {
  const notBefore = Math.ceil(Date.now() / 1_000 + 1) * 1_000;
  return { headers: { 'Retry-After': new Date(notBefore).toUTCString() }, notBefore };
}

const detail = (text: string): string => JSON.stringify({ detail: text });

/** Server faults by name. */
export const serverFaults = {
  badGateway: instead(502, 'text/html', page(502, 'Bad Gateway')),
  unavailable: instead(503, 'text/plain', 'no available server'),
  unavailableFor: instead(503, 'text/plain', 'no available server', inSeconds(1)),
  /** Long enough to do something meanwhile, also on a busy machine. */
  unavailableForLong: instead(503, 'text/plain', 'no available server', inSeconds(6)),
  tooManyFor: instead(429, 'application/json', detail('Request was throttled.'), inSeconds(1)),
  tooManyUntil: instead(429, 'application/json', detail('Request was throttled.'), atDate),
  unauthorized: instead(401, 'application/json', detail('Authentication credentials were not provided.')),
  tooLarge: instead(413, 'text/html', page(413, 'Request Entity Too Large')),
  notFound: instead(404, 'text/html', page(404, 'Not Found')),
  login: instead(302, 'text/html', page(302, 'Found'), () => ({ headers: { Location: '/login' } })),
  empty: spoiled(() => ''),
  brokenJson: spoiled((answer) => answer.slice(0, answer.length / 2)),
  otherSchema: spoiled((answer) => JSON.stringify({ success: true, data: answer.length })),
} as const satisfies Record<string, ServerFault>;
