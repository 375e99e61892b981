import { banks } from '../../banks/banks.js';
import { findSession } from './findSession.js';
import { detailAnswer, type ErrorCode, errorAnswer, jsonAnswer } from './refusals.js';
import type { SandboxOptions, SandboxSession } from './SandboxOptions.js';

/** Codes of the session call, with invented messages where the API documents none. */
const refusals = {
  INVALID_REQUEST: [400, 'The request is invalid'],
  INVALID_LENGTH: [400, 'link_id has more than 500 characters'],
  INVALID_BANK_NAME: [400, 'The bank name is invalid'],
  MODE_NOT_AVAILABLE: [400, 'The mode is not available'],
  MISSING_DATE_FIELD: [400, 'from_date and to_date go together'],
  INVALID_DATE_FORMAT: [400, 'A date has to be DD/MM/YYYY'],
  INVALID_DATE_RANGE: [400, 'from_date has to be before to_date'],
  INVALID_SESSION_EXPIRY: [400, 'session_expiry has to be 5 to 43200 minutes'],
  INVALID_URL: [400, 'redirect_url is invalid'],
  METHOD_NOT_ALLOWED: [405, 'Method not allowed'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Unsupported media type'],
} as const;

type Refusal = keyof typeof refusals;

type Parameters = Readonly<Record<string, unknown>>;

const modes: ReadonlySet<unknown> = new Set([undefined, 'pdf', 'aa', 'online']);
const identifiers: ReadonlySet<unknown> = new Set([undefined, ...banks.map(({ id }) => id)]);
/** Minutes; the API's own default is not documented. */
const defaultExpiry = 24 * 60;
/** A period that ends within the first days of a month does not ask for that month. */
const firstDays = 7;

function refuse(code: Refusal): Response {
  const [status, message] = refusals[code];
  return jsonAnswer(status, { error: { code, message } });
}

/** Returns a date `DD/MM/YYYY` as epoch milliseconds; `null` if it is none. */
function parseDate(value: unknown): number | null {
  const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(String(value)) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.getUTCMonth() === Number(month) - 1 ? date.getTime() : null;
}

function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

function readPeriod({ from_date: from, to_date: to }: Parameters, now: number): SandboxSession | Refusal {
  const today = new Date(now);
  const halfYearAgo = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 6, today.getUTCDate());
  if ((from === undefined) !== (to === undefined)) return 'MISSING_DATE_FIELD';
  const start = from === undefined ? halfYearAgo : parseDate(from);
  const end = to === undefined ? now : parseDate(to);
  if (start === null || end === null) return 'INVALID_DATE_FORMAT';
  if (start >= end) return 'INVALID_DATE_RANGE';
  const asksForLast = new Date(end).getUTCDate() > firstDays;
  return { from: monthOf(start), to: asksForLast ? monthOf(end) : monthOf(end - firstDays * 86_400_000) };
}

function checkParameters(parameters: Parameters): Refusal | null {
  const { link_id: link, session_expiry: expiry = defaultExpiry, redirect_url: url } = parameters;
  if (typeof link !== 'string' || link === '') return 'INVALID_REQUEST';
  if (link.length > 500) return 'INVALID_LENGTH';
  if (!identifiers.has(parameters['bank_name'])) return 'INVALID_BANK_NAME';
  if (!modes.has(parameters['mode'])) return 'MODE_NOT_AVAILABLE';
  if (!Number.isInteger(expiry) || Number(expiry) < 5 || Number(expiry) > 43_200)
    return 'INVALID_SESSION_EXPIRY';
  return url === undefined || (typeof url === 'string' && URL.canParse(url)) ? null : 'INVALID_URL';
}

async function readParameters(request: Request): Promise<Parameters | null> {
  try {
    return Object.fromEntries(Object.entries(Object(await request.json())));
  } catch {
    return null;
  }
}

/** The sessions of a sandbox: those of its options, and those that the session call creates. */
export interface SessionBook {
  /** Returns an open session, or the error code for the id. */
  readonly find: (id: string) => SandboxSession | ErrorCode;
  /** Like `find`, for a session whose uploading has ended too. */
  readonly findAny: (id: string) => SandboxSession | ErrorCode;
  /** Answers `POST …/v1/session/` and `…/v2/session/`. */
  readonly create: (request: Request, version: string) => Promise<Response>;
  /** Answers `POST …/<session id>/initiate_processing/`. */
  readonly startProcessing: (id: string, request: Request, isEmpty: boolean) => Response;
  readonly clear: () => void;
}

export function createSessionBook(options: SandboxOptions): SessionBook {
  const now = options.now ?? Date.now;
  const created = new Map<string, { readonly session: SandboxSession; readonly expires: number }>();
  const ended = new Set<string>();
  const expired = options.version === '2024' ? 'SESSION_NOT_FOUND' : 'SESSION_EXPIRED';

  function findAny(id: string): SandboxSession | ErrorCode {
    const entry = created.get(id);
    if (!entry) return findSession(id, options);
    return entry.expires > now() ? entry.session : expired;
  }

  return {
    find: (id) => (ended.has(id) ? expired : findAny(id)),
    findAny,
    create: async (request, version) => {
      if (request.method !== 'POST') return refuse('METHOD_NOT_ALLOWED');
      if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
        return refuse('UNSUPPORTED_MEDIA_TYPE');
      const parameters = await readParameters(request);
      if (!parameters) return refuse('INVALID_REQUEST');
      // The first version takes the key from the body, the second one from the header.
      const key = version === '1' ? parameters['api_key'] : request.headers.get('x-api-key');
      if (options.apiKey !== undefined && key !== options.apiKey) return errorAnswer('INVALID_API_KEY');
      const refused = checkParameters(parameters);
      if (refused) return refuse(refused);
      const session = readPeriod(parameters, now());
      if (typeof session === 'string') return refuse(session);
      const id = crypto.randomUUID();
      const minutes = Number(parameters['session_expiry'] ?? defaultExpiry);
      created.set(id, { session, expires: now() + minutes * 60_000 });
      const token = version === '2' ? `&token=${crypto.randomUUID()}` : '';
      return jsonAnswer(200, {
        session_id: id,
        redirect_url: `https://sandbox.invalid/?session_id=${id}${token}`,
      });
    },
    startProcessing: (id, request, isEmpty) => {
      if (options.serverHash !== undefined && request.headers.get('server-hash') !== options.serverHash)
        return detailAnswer(403, 'Authentication credentials were not provided.');
      const session = findAny(id);
      if (typeof session === 'string') return errorAnswer(session, id);
      const refusal = ended.has(id)
        ? (['DUPLICATE_PROCESSING_REQUEST', 409, 'Processing has already been initiated'] as const)
        : (['UNPARSABLE_STATEMENTS', 400, 'The session has no statement to process'] as const);
      if (ended.has(id) || isEmpty)
        return jsonAnswer(refusal[1], { error: { code: refusal[0], message: refusal[2] } });
      ended.add(id);
      return jsonAnswer(202, { session_id: id, message: 'success' });
    },
    clear: () => {
      created.clear();
      ended.clear();
    },
  };
}
