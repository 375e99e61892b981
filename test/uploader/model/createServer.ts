import type { ApiErrorCode } from '../../../src/errors/ApiErrorCode.js';
import { errorCatalog } from '../../../src/errors/errorCatalog.js';
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from '../../../src/transport/Transport.js';
import { defer } from '../../support/defer.ts';
import { type Books, createBooks, type Stored } from './createBooks.js';
import { hearError, hearResponse } from './hear.js';
import type { PickedFile } from './PickedFile.js';
import { RecordedForm } from './RecordedForm.js';
import type { Reply, Told } from './Reply.js';
import type { Heard, Sent } from './Sent.js';
import { blobBytes } from './stubPlatform.js';

/** How the endpoint detects duplicates: by bytes, by `Idempotency-Key`, or not at all. */
export type Memory = 'bytes' | 'keys' | 'none';

interface ServerParts {
  readonly memory: Memory;
  /** The months that the server wants of each account. */
  readonly asked: readonly string[];
  /**
   * An aborted request rejects at once, as XMLHttpRequest does. Otherwise it continues, and its response is late.
   */
  readonly heedsAbort: boolean;
  readonly pickedAs: (name: string) => PickedFile | undefined;
  readonly nextOrder: () => number;
  /** Which load of the page is there. */
  readonly page: () => number;
  /** Called when a request arrives, before its result. */
  readonly onRequest: (sent: Sent) => void;
  /** Called when the client has aborted a request that nobody has answered. */
  readonly onAbort: (sent: Sent) => void;
  /** Called before the client gets a response. */
  readonly onHeard: (sent: Sent, heard: Heard) => void;
  /** Called before a statement is stored that has not been stored under its key. */
  readonly onStore: (sent: Sent) => void;
  readonly onBroken: (complaint: string) => void;
}

/** The server and its network. Each request stays pending until {@link Server.reply} resolves it. */
export interface Server {
  readonly transport: Transport;
  readonly requests: readonly Sent[];
  readonly books: Books;
  readonly asked: readonly string[];
  readonly reply: (sent: Sent, reply: Reply) => void;
  /** The session is over: nothing more is accepted for it. */
  readonly endSession: (sessionId: string) => void;
}

/** Adds a field of an answer, unless the server leaves it out. */
function tell(name: string, value: unknown, told: Told): Readonly<Record<string, unknown>> {
  if (told === 'absent') return {};
  return { [name]: told === 'null' ? null : value };
}

/** Makes a {@link Server}. */
export function createServer(parts: ServerParts): Server {
  const requests: Sent[] = [];
  const books = createBooks(parts.asked);
  const deadSessions = new Set<string>();

  function open(request: TransportRequest): Promise<TransportResponse> {
    const { promise, resolve, reject } = defer<TransportResponse>();
    const form = request.body instanceof RecordedForm ? request.body : new RecordedForm();
    const file = form.readFile('file');
    const picked = file ? parts.pickedAs(file.name) : undefined;
    if (!picked || !file) {
      parts.onBroken('a request holds no file that was picked');
      return promise;
    }
    const bytes = blobBytes.get(file.blob) ?? new Uint8Array();
    if (Buffer.from(bytes).toString('latin1') !== picked.content) {
      parts.onBroken(`${picked.name} was sent with other bytes than were picked`);
    }
    const sent: Sent = {
      request,
      order: parts.nextOrder(),
      page: parts.page(),
      picked,
      sessionId: form.readText('session_id') ?? '',
      uploadType: form.readText('upload_type'),
      bank: form.readText('bank_name'),
      password: form.readText('pdf_password'),
      idempotencyKey: request.headers['Idempotency-Key'] ?? null,
      pending: true,
      heard: null,
      calledOff: false,
      isShown: false,
      bodySent: false,
      answer(status, body, headers = {}) {
        const response = { status, body, header: (name: string) => headers[name.toLowerCase()] ?? null };
        settle(hearResponse(response, sent.idempotencyKey !== null));
        resolve(response);
      },
      fail(reason, bodySent) {
        settle(hearError(new TransportError(reason, bodySent)));
        reject(new TransportError(reason, bodySent));
      },
    };
    const settle = (heard: Heard): void => {
      sent.pending = false;
      // The client may have given up, or ended the attempt, before.
      if (!request.signal.aborted) parts.onHeard(sent, heard);
    };
    const abort = (): void => {
      if (!sent.pending) return;
      parts.onAbort(sent);
      if (!parts.heedsAbort) return;
      sent.pending = false;
      reject(new TransportError('aborted', false));
    };
    requests.push(sent);
    parts.onRequest(sent);
    if (request.signal.aborted) abort();
    else request.signal.addEventListener('abort', abort, { once: true });
    return promise;
  }

  function refuse(sent: Sent, code: ApiErrorCode): void {
    if (errorCatalog[code].endsSession) deadSessions.add(sent.sessionId);
    // The vendor's message may quote the request: the worst case for a password.
    const message = `Refused, with ${sent.password} and ${sent.picked.name}`;
    sent.answer(400, JSON.stringify({ error: { code, message }, statement_id: '', session_id: '' }));
  }

  /** The result of a correct server: an error code, or the stored statement. */
  function judge(sent: Sent): ApiErrorCode | Stored {
    if (deadSessions.has(sent.sessionId)) return 'SESSION_EXPIRED';
    if (sent.picked.password !== null && sent.password !== sent.picked.password) return 'PASSWORD_INCORRECT';
    if (parts.memory === 'bytes' && books.findIn(sent.sessionId, sent.picked)) return 'STATEMENT_DUPLICATE';
    const key = parts.memory === 'keys' ? sent.idempotencyKey : null;
    const before = key === null ? undefined : books.stored.find((other) => other.sent.idempotencyKey === key);
    if (before) return before;
    parts.onStore(sent);
    return books.add(sent);
  }

  type Delivered = Extract<Reply, { months: Told }>;

  function deliver(sent: Sent, { type, months, missing, account }: Delivered, verdict: Stored): void {
    // What has been read stays read.
    if (type === 'details-follow' && verdict.sent === sent) verdict.isRead = false;
    const { isRead } = verdict;
    const mine = books
      .accountsOf(sent.sessionId)
      .find(({ accountId }) => accountId === verdict.sent.picked.account);
    const body = JSON.stringify({
      statement_id: verdict.statementId,
      session_id: sent.sessionId,
      account_id: account ? mine?.accountId : null,
      bank_name: sent.bank ?? 'hdfc',
      identity: isRead ? { name: 'Asha Example' } : null,
      ...tell('months', mine?.months, isRead ? months : 'null'),
      ...tell('missing_months', mine?.missing, missing),
      status: 1,
    });
    sent.answer(200, type === 'cut-off' ? body.slice(0, -20) : body);
  }

  return {
    transport: open,
    requests,
    books,
    asked: parts.asked,
    endSession: (sessionId) => void deadSessions.add(sessionId),

    reply(sent, reply) {
      switch (reply.type) {
        case 'failed':
        case 'stalled':
          sent.fail(reply.type, false);
          return;
        case 'lost':
        case 'lost-in-silence':
          judge(sent);
          sent.fail(reply.type === 'lost' ? 'failed' : 'answer-timeout', true);
          return;
        case 'refused':
          refuse(sent, reply.code);
          return;
        case 'http': {
          const { status, body, retryAfter } = reply;
          if (reply.judged) judge(sent);
          sent.answer(status, body, retryAfter === null ? {} : { 'retry-after': String(retryAfter) });
          return;
        }
        case 'judged':
        case 'details-follow':
        case 'cut-off': {
          const verdict = judge(sent);
          if (typeof verdict === 'string') refuse(sent, verdict);
          else deliver(sent, reply, verdict);
        }
      }
    },
  };
}
