import { sha256, stableId } from '../ids.js';
import { LostAnswerError } from '../LostAnswerError.js';
import { waitFor } from '../waitFor.js';
import { fullBody, progressOf, shortBody, type StoredStatement } from './bodies.js';
import { cannedAnswer } from './cannedAnswer.js';
import { checkAccess, checkFields, judgeStatement } from './checks.js';
import { chooseScenario } from './chooseScenario.js';
import { fileBytes, readForm, type ReceivedForm } from './readForm.js';
import { errorAnswer, jsonAnswer } from './refusals.js';
import type { SandboxOptions } from './SandboxOptions.js';
import type { ScenarioName } from './scenarios.js';
import { createSessionBook } from './sessionApi.js';
import { statusAnswer } from './statusAnswer.js';

/**
 * The API as one function, in memory and without a network. It responds to every request, whatever its method, path and
 * body: `POST …/v1/session/` and `…/v2/session/` create a session, `POST …/<session id>/initiate_processing/` ends its
 * uploading, `GET …/<session id>/session_upload_status/` returns its status, and anything else is an upload.
 *
 * @throws (rejects with) a `LostAnswerError` where a scenario calls for no response, and whatever `loadPdfjs` rejects
 *   with when `pdfjs-dist` is not installed. Nothing else.
 */
export interface Sandbox {
  (request: Request): Promise<Response>;
  /** Forgets all created sessions and accepted statements, and how often each file was sent. */
  readonly reset: () => void;
}

/** The call that a request is, by its path. */
type Call =
  | { readonly name: 'upload' }
  | { readonly name: 'status' | 'processing'; readonly sessionId: string }
  | { readonly name: 'session'; readonly version: string };

function readCall({ method, url }: Request): Call {
  const { pathname } = new URL(url);
  const version = /\/v([12])\/session\/?$/.exec(pathname)?.[1];
  if (version !== undefined) return { name: 'session', version };
  const [, id, call] = /\/([^/]+)\/(session_upload_status|initiate_processing)\/?$/.exec(pathname) ?? [];
  if (id === undefined || (call === 'session_upload_status' && method !== 'GET')) return { name: 'upload' };
  const name = call === 'initiate_processing' ? 'processing' : 'status';
  return { name, sessionId: decodeURIComponent(id) };
}

/** Additional reading time of `slow-reading`, in milliseconds. */
const slowReading = 4000;

/**
 * Creates a realistic stand-in for the upload API: opens and reads every statement (with `pdfjs-dist`, loaded with the
 * first one) and responds as the API would. Scenarios simulate what a file cannot show.
 *
 * Runs wherever `Request`, `Response`, `FormData` and `crypto.subtle` exist: Node 20 and newer, and browsers on https
 * or localhost. Every sandbox has its own memory.
 *
 * @example
 * ```ts
 * const sandbox = createSandbox({ sessions: { mine: { from: '2024-01', to: '2024-06' } } });
 * const response = await sandbox(new Request(url, { method: 'POST', body: form }));
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const version = options.version ?? '2025';
  const sessions = createSessionBook(options);
  const stored = new Map<string, readonly StoredStatement[]>();
  const attempts = new Map<string, number>();

  function countAttempt(sessionId: string | null, content: string): number {
    const key = `${sessionId}\n${content}`;
    const attempt = (attempts.get(key) ?? 0) + 1;
    attempts.set(key, attempt);
    return attempt;
  }

  function scenarioOf(form: ReceivedForm, content: string): ScenarioName | null {
    const attempt = countAttempt(form.sessionId, content);
    const chosen = chooseScenario(
      {
        sessionId: form.sessionId,
        fileName: form.file === null || typeof form.file === 'string' ? null : form.file.name,
        bank: form.bank,
        uploadType: form.uploadType,
        attempt,
      },
      options.scenario,
    );
    return chosen === null || (chosen.once && attempt > 1) ? null : chosen.name;
  }

  async function takeIn(
    request: Request,
    form: ReceivedForm,
    bytes: Uint8Array<ArrayBuffer>,
    hash: string,
    scenario: ScenarioName | null,
  ): Promise<Response> {
    const sessionId = form.sessionId ?? '';
    const session = sessions.find(sessionId);
    if (typeof session === 'string') return errorAnswer(session, sessionId);
    const isKnown = (): boolean => (stored.get(sessionId) ?? []).some((statement) => statement.hash === hash);
    if (isKnown()) return errorAnswer('STATEMENT_DUPLICATE', sessionId);

    const readingTime = (options.readingTime ?? 0) + (scenario === 'slow-reading' ? slowReading : 0);
    const [judged] = await Promise.all([
      judgeStatement(bytes, form, session, options),
      waitFor(readingTime, request.signal),
    ]);
    if (typeof judged === 'string') return errorAnswer(judged, sessionId);
    const { bank, printed, months } = judged;
    const isLater = scenario === 'details-follow';
    const number = printed.identity.accountNumber;
    const account = { id: await stableId('account', bank, number ?? hash), number, bank };
    const statement: StoredStatement = {
      id: await stableId('statement', sessionId, hash),
      hash,
      accountId: isLater ? null : account.id,
      account,
      months,
    };
    // The same file can arrive twice concurrently: a browser resends when its connection breaks.
    if (isKnown()) return errorAnswer('STATEMENT_DUPLICATE', sessionId);
    const statements = [...(stored.get(sessionId) ?? []), statement];
    stored.set(sessionId, statements);
    if (scenario === 'lost-answer') throw new LostAnswerError(true);

    const query = new URL(request.url).searchParams;
    const success = { sessionId, session, statement, judged, statements };
    return jsonAnswer(200, {
      ...(query.get('identity') === 'true' ? fullBody(success) : shortBody(success)),
      ...(query.get('progress') === 'true' && { progress: progressOf(statements, version) }),
    });
  }

  async function answer(request: Request): Promise<Response> {
    const call = readCall(request);
    if (call.name === 'session') return sessions.create(request, call.version);
    const denied = checkAccess(request, options.apiKey, call.name === 'status' ? 'GET' : 'POST');
    if (denied) return denied;
    if (call.name !== 'upload') {
      const { sessionId } = call;
      const statements = stored.get(sessionId) ?? [];
      return call.name === 'status'
        ? statusAnswer(sessionId, statements, sessions.findAny(sessionId))
        : sessions.startProcessing(sessionId, request, statements.length === 0);
    }
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const bytes = await fileBytes(form);

    const hash = typeof bytes === 'string' ? bytes : await sha256(bytes);
    const scenario = scenarioOf(form, hash);
    if (scenario === 'silent') await waitFor(Infinity, request.signal);
    if (scenario === 'silent' || scenario === 'connection-reset') throw new LostAnswerError(false);
    const canned = scenario === null ? null : cannedAnswer(scenario, form.sessionId ?? '');
    if (canned) return canned;

    const rejected = checkFields(form, version);
    if (rejected) return rejected;
    if (typeof bytes !== 'string') return takeIn(request, form, bytes, hash, scenario);
    const isOlder = version === '2024' && bytes === 'EMPTY_FILE';
    return errorAnswer(isOlder ? 'INVALID_FILE_OBJECT' : bytes, form.sessionId ?? '');
  }

  return Object.assign(answer, {
    reset: () => {
      sessions.clear();
      stored.clear();
      attempts.clear();
    },
  });
}
