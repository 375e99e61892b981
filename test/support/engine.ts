import type { Statement, StatementStatus } from '../../src/session/Statement.js';
import { createFakeTransport, type FakeTransport } from '../../src/testing/createFakeTransport.js';
import { createTestPdf } from '../../src/testing/createTestPdf.js';
import { createUploader } from '../../src/uploader/createUploader.js';
import type { Uploader, UploaderIntents } from '../../src/uploader/Uploader.js';
import type { UploaderEvent } from '../../src/uploader/UploaderEvent.js';
import type { UploaderOptions } from '../../src/uploader/UploaderOptions.js';
import { eventually } from './eventually.ts';

/** A response that accepts a statement of the account `acc`, which then misses no month. */
export function accepting(changes: Readonly<Record<string, unknown>> = {}): {
  readonly body: Readonly<Record<string, unknown>>;
} {
  return {
    body: {
      statement_id: 'remote-1',
      session_id: 'session-1',
      account_id: 'acc',
      bank_name: 'hdfc',
      identity: { name: 'Asha Example' },
      masked_account_number: 'XXXX1234',
      months: ['2024-01'],
      missing_months: [],
      status: 1,
      ...changes,
    },
  };
}

/** A response with an error code of the API. */
export function refusing(code: string, status = 400): { readonly status: number; readonly body: unknown } {
  return { status, body: { session_id: '', statement_id: '', error: { code, message: code } } };
}

/** A file that the device finds nothing wrong with. No two names have the same bytes. */
export function pdf(name = 'a.pdf'): File {
  return createTestPdf(name, name);
}

interface EngineUnderTest extends FakeTransport, UploaderIntents {
  readonly uploader: Uploader;
  /** The options that it was created with. */
  readonly base: UploaderOptions;
  readonly events: UploaderEvent[];
  readonly statements: () => readonly Statement[];
  /** Waits until a statement has a status, and returns it. */
  readonly reached: (status: StatementStatus, index?: number) => Promise<Statement>;
}

/** Starts an uploader whose requests the test answers. The bank is optional unless `options` require it. */
export function startEngine(options: Partial<UploaderOptions> = {}): EngineUnderTest {
  const fake = createFakeTransport();
  const events: UploaderEvent[] = [];
  const base: UploaderOptions = {
    sessionId: 'session-1',
    endpoint: '/api/statements',
    bankSelection: 'optional',
    transport: fake.transport,
    onEvent: (event) => events.push(event),
    ...options,
  };
  const uploader = createUploader(base);
  uploader.start();
  const statements = (): readonly Statement[] => uploader.getState().statements;
  const reached = (status: StatementStatus, index = 0): Promise<Statement> =>
    eventually(() => {
      const statement = statements()[index];
      if (statement?.status !== status)
        throw new Error(`statement ${index} is ${statement?.status}, not ${status}`);
      return statement;
    });
  return { ...fake, uploader, base, events, statements, reached, ...uploader.intents };
}
