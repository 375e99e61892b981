import type { ServerResponse } from 'node:http';
import type { ServerFault } from './ServerFault.ts';

/** The rest of a response: its headers, and the earliest time of the next request. */
interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly notBefore?: number;
}
type Respond = (response: ServerResponse) => number | void;

const json = 'application/json';
const html = 'text/html';

function page(title: string, content = ''): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`;
}

function answerWith(
  status: number,
  type: string,
  content: string,
  createMore: () => More = () => ({}),
): Respond {
  return (response) => {
    const { headers, notBefore } = createMore();
    const length = Buffer.byteLength(content);
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': length, ...headers });
    response.end(content);
    return notBefore;
  };
}

/** A proxy responds in place of the API. */
function instead(...parts: Parameters<typeof answerWith>): ServerFault {
  return { when: 'instead', respond: answerWith(...parts) };
}

/** The API has stored the statement, and a proxy responds with something else. */
function stored(...parts: Parameters<typeof answerWith>): ServerFault {
  return { when: 'after', respond: answerWith(...parts) };
}

/** The API has stored the statement, and `spoil` alters its response. */
function spoiled(spoil: (answer: string) => string): ServerFault {
  return { when: 'after', respond: (response, answer) => answerWith(200, json, spoil(answer))(response) };
}

/** The API has stored the statement, the response is lost, and the next requests get another one. */
function lostAndThen(...parts: Parameters<typeof answerWith>): ServerFault {
  const respond = answerWith(...parts);
  return {
    when: 'after',
    respond(response, _answer, count) {
      if (count > 1) return respond(response);
      response.destroy();
    },
  };
}

function refused(status: number, body: object): ServerFault {
  return { when: 'refused', answer: { status, body: JSON.stringify(body) } };
}

function inSeconds(seconds: number) {
  return (): More => ({
    headers: { 'Retry-After': String(seconds) },
    notBefore: Date.now() + seconds * 1_000,
  });
}

/** An HTTP date has no fractions of a second: the next full one that is at least a second away. */
function atDate(): More {
  const notBefore = Math.ceil(Date.now() / 1_000 + 1) * 1_000;
  return { headers: { 'Retry-After': new Date(notBefore).toUTCString() }, notBefore };
}

const detail = (text: string): string => JSON.stringify({ detail: text });
const coded = (code: string): string => JSON.stringify({ error: { code, message: 'No' } });
/** The error of a gateway, whose fields look like those of the API's older flow. */
const gateway = JSON.stringify({ status: 0, message: 'no healthy upstream' });

/** Server faults by name. */
export const serverFaults = {
  badGateway: instead(502, html, page('502 Bad Gateway')),
  unavailable: instead(503, 'text/plain', 'no available server'),
  unavailableFor: instead(503, 'text/plain', 'no available server', inSeconds(1)),
  /** Long enough to do something meanwhile, also on a busy machine. */
  unavailableForLong: instead(503, 'text/plain', 'no available server', inSeconds(6)),
  unavailableByGateway: instead(503, json, gateway),
  unavailableByCode: instead(503, json, coded('OVERLOADED')),
  timeoutByGateway: stored(504, json, gateway),
  tooManyFor: instead(429, json, detail('Request was throttled.'), inSeconds(1)),
  tooManyUntil: instead(429, json, detail('Request was throttled.'), atDate),
  tooManyByCode: instead(429, json, coded('SLOW_DOWN'), inSeconds(1)),
  tooManyByGateway: instead(429, json, gateway),
  tooManyAfterLoss: lostAndThen(429, json, coded('SLOW_DOWN')),
  /** An endpoint that follows draft-ietf-httpapi-idempotency-key-header. */
  underWay: instead(409, json, detail('A request with this key is under way.'), inSeconds(1)),
  underWayAfterLoss: lostAndThen(409, json, detail('A request with this key is under way.'), inSeconds(1)),
  unauthorized: instead(401, json, detail('Authentication credentials were not provided.')),
  unauthorizedByGateway: instead(401, json, gateway),
  unauthorizedAfterLoss: lostAndThen(401, json, gateway),
  forbiddenAfterLoss: lostAndThen(403, html, page('403 Forbidden')),
  notFoundAfterLoss: lostAndThen(404, html, page('404 Not Found')),
  networkSignIn: instead(511, html, page('511 Network Authentication Required')),
  login: instead(302, html, page('302 Found'), () => ({ headers: { Location: '/login' } })),
  loginPage: instead(200, html, page('Welcome', '<form><input type="password" name="p"></form>')),
  tooLarge: instead(413, html, page('413 Request Entity Too Large')),
  notFound: instead(404, html, page('404 Not Found')),
  empty: spoiled(() => ''),
  brokenJson: spoiled((answer) => answer.slice(0, answer.length / 2)),
  otherSchema: spoiled((answer) => JSON.stringify({ success: true, data: answer.length })),
  refusedNotFound: refused(404, { detail: 'Not found.' }),
  refusedConflict: refused(409, { detail: 'Conflict.' }),
  refusedType: refused(415, { detail: 'Unsupported media type.' }),
  refusedByCode: refused(400, { error: { code: 'NEW_RULE', message: 'No' } }),
  refusedSession: refused(404, { error: { code: 'SESSION_NOT_FOUND', message: 'No' } }),
} as const satisfies Record<string, ServerFault>;
