import { errorCatalog } from '../../../src/errors/errorCatalog.js';
import type { ApiErrorCode } from '../../../src/errors/ApiErrorCode.js';
import {
  type Transport,
  type TransportRequest,
  type TransportResponse,
  TransportError,
} from '../../../src/transport/Transport.js';
import type { PickedFile } from './PickedFile.js';
import type { Reply } from './Reply.js';
import type { Sent } from './Sent.js';

/** How the endpoint detects duplicates: by bytes, by `Idempotency-Key`, or not at all. */
export type Memory = 'bytes' | 'keys' | 'none';

/** A stored statement. */
interface Stored {
  readonly sent: Sent;
  readonly statementId: string;
}

interface ServerParts {
  readonly memory: Memory;
  /**
   * An aborted request rejects at once, as XMLHttpRequest does. Otherwise it continues, and its response is late.
   */
  readonly heedsAbort: boolean;
  readonly pickedAs: (name: string) => PickedFile | undefined;
  readonly nextOrder: () => number;
  /** Called when a request arrives, before its result. */
  readonly onRequest: (sent: Sent) => void;
  readonly onBroken: (complaint: string) => void;
}

/** The server and its network. Each request stays pending until {@link Server.reply} resolves it. */
export interface Server {
  readonly transport: Transport;
  readonly requests: readonly Sent[];
  readonly stored: readonly Stored[];
  /** The bytes of every request have been compared with the picked file. */
  readonly isReadUp: () => boolean;
  readonly reply: (sent: Sent, reply: Reply) => void;
}

const ignore = (): void => {};
/** The transient statuses, by the table of retries. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

function textField(body: FormData, name: string): string | null {
  const value = body.get(name);
  return typeof value === 'string' ? value : null;
}

/** Makes a {@link Server}. */
export function createServer(parts: ServerParts): Server {
  const requests: Sent[] = [];
  const stored: Stored[] = [];
  const deadSessions = new Set<string>();
  let unread = 0;

  async function compare(file: Blob, { name, content }: PickedFile): Promise<void> {
    unread += 1;
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
    unread -= 1;
    if (text !== content) parts.onBroken(`${name} was sent with other bytes than were picked`);
  }

  function open(request: TransportRequest): Promise<TransportResponse> {
    let resolve: (response: TransportResponse) => void = ignore;
    let reject: (error: TransportError) => void = ignore;
    const promise = new Promise<TransportResponse>((...settle) => {
      [resolve, reject] = settle;
    });
    const form = request.body instanceof FormData ? request.body : new FormData();
    const file = form.get('file');
    const picked = file instanceof File ? parts.pickedAs(file.name) : undefined;
    if (!picked || !(file instanceof File)) {
      parts.onBroken('a request holds no file that was picked');
      return promise;
    }
    void compare(file, picked);
    const headers = new Headers(request.headers);
    const sent: Sent = {
      request,
      order: parts.nextOrder(),
      picked,
      sessionId: textField(form, 'session_id') ?? '',
      bank: textField(form, 'bank_name'),
      password: textField(form, 'pdf_password'),
      idempotencyKey: headers.get('idempotency-key'),
      pending: true,
      heard: null,
      notBefore: 0,
      answer: (status, body, answered = {}) =>
        resolve({ status, body, header: (name) => new Headers(answered).get(name) }),
      fail: (reason, bodySent) => reject(new TransportError(reason, bodySent)),
    };
    const abort = (): void => {
      if (parts.heedsAbort) sent.fail('aborted', false);
    };
    if (request.signal.aborted) abort();
    else request.signal.addEventListener('abort', abort, { once: true });
    requests.push(sent);
    parts.onRequest(sent);
    return promise;
  }

  function refuse(sent: Sent, code: ApiErrorCode): void {
    sent.heard = code === 'STATEMENT_DUPLICATE' ? 'accepted' : 'final';
    if (errorCatalog[code].endsSession) deadSessions.add(sent.sessionId);
    // The vendor's message may quote the request: the worst case for a password.
    const message = `Refused, with ${sent.password} and ${sent.picked.name}`;
    sent.answer(400, JSON.stringify({ error: { code, message }, statement_id: '', session_id: '' }));
  }

  /** The result of a correct server: an error code, or the stored statement. */
  function judge(sent: Sent): ApiErrorCode | Stored {
    if (deadSessions.has(sent.sessionId)) return 'SESSION_EXPIRED';
    if (sent.picked.password !== null && sent.password !== sent.picked.password) return 'PASSWORD_INCORRECT';
    const here = stored.filter((other) => other.sent.sessionId === sent.sessionId);
    if (parts.memory === 'bytes' && here.some((other) => other.sent.picked.content === sent.picked.content)) {
      return 'STATEMENT_DUPLICATE';
    }
    const key = parts.memory === 'keys' ? sent.idempotencyKey : null;
    const before = key === null ? undefined : here.find((other) => other.sent.idempotencyKey === key);
    if (before) return before;
    const now: Stored = { sent, statementId: `remote-${stored.length + 1}` };
    stored.push(now);
    return now;
  }

  function deliver(sent: Sent, reply: 'judged' | 'details-follow' | 'cut-off', verdict: Stored): void {
    const body = JSON.stringify({
      statement_id: verdict.statementId,
      session_id: sent.sessionId,
      account_id: `account-of-${sent.picked.name}`,
      bank_name: sent.bank ?? 'hdfc',
      identity: reply === 'details-follow' ? null : { name: 'Asha Example' },
      months: ['2024-01'],
      missing_months: [],
      status: 1,
    });
    const unreadable = errorCatalog['answer-unreadable'].resolvedBy === 'wait' ? 'passing' : 'final';
    sent.heard = reply === 'cut-off' ? unreadable : 'accepted';
    sent.answer(200, reply === 'cut-off' ? body.slice(0, -20) : body);
  }

  return {
    transport: open,
    requests,
    stored,
    isReadUp: () => unread === 0,

    reply(sent, reply) {
      sent.pending = false;
      switch (reply.type) {
        case 'failed':
        case 'stalled':
          sent.heard = 'passing';
          sent.fail(reply.type, false);
          return;
        case 'lost':
        case 'lost-in-silence':
          judge(sent);
          sent.heard = 'passing';
          sent.fail(reply.type === 'lost' ? 'failed' : 'answer-timeout', true);
          return;
        case 'refused':
          refuse(sent, reply.code);
          return;
        case 'http': {
          const { status, body, retryAfter } = reply;
          sent.heard = passingStatuses.has(status) ? 'passing' : 'final';
          if (retryAfter !== null) sent.notBefore = Date.now() + retryAfter * 1000;
          sent.answer(status, body, retryAfter === null ? {} : { 'retry-after': String(retryAfter) });
          return;
        }
        case 'judged':
        case 'details-follow':
        case 'cut-off': {
          const verdict = judge(sent);
          if (typeof verdict === 'string') refuse(sent, verdict);
          else deliver(sent, reply.type, verdict);
        }
      }
    },
  };
}
