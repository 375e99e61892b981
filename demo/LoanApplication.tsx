import { useState, type ReactElement } from 'react';
import { StatementUploader, type StatementUploaderProps, type UploaderEvent } from 'statement-uploader';
import { SampleStatements } from './SampleStatements.tsx';
import type { DemoSettings } from './settings.ts';

const steps = ['About you', 'Your loan', 'Documents'];

/** Requests the status from the lender's server, which holds the secrets that the API requires. */
const fetchStatus: StatementUploaderProps['fetchStatus'] = async ({ sessionId, signal }) => {
  const response = await fetch(`/api/status?session_id=${encodeURIComponent(sessionId)}`, { signal });
  return response.json();
};

/** Ends the uploading through the lender's server. Resolves to whether it succeeded. */
async function sendApplication(sessionId: string): Promise<boolean> {
  try {
    const url = `/api/application?session_id=${encodeURIComponent(sessionId)}`;
    return (await fetch(url, { method: 'POST' })).ok;
  } catch {
    return false;
  }
}

type Submission = 'open' | 'sending' | 'sent' | 'failed';

const notes: Readonly<Record<Submission, string | null>> = {
  open: null,
  sending: 'Your application is being sent.',
  sent: 'Thank you. We come back to you within two working days.',
  failed: 'Your application could not be sent. Try again.',
};

/** The host app: a loan application with the widget in its last step. */
export function LoanApplication({
  sessionId,
  expiresAt,
  settings,
}: {
  sessionId: string;
  /** ISO 8601; `undefined` if the page was opened with a session that it did not create. */
  expiresAt: string | undefined;
  settings: DemoSettings;
}): ReactElement {
  const [complete, setComplete] = useState(false);
  const [submission, setSubmission] = useState<Submission>('open');
  const [events, setEvents] = useState<readonly UploaderEvent[]>([]);

  return (
    <div className="page" data-scheme={settings.props.colorScheme}>
      <header className="page-header">
        <span className="brand">Marigold Loans</span>
        <span className="sandbox-note">Demo: nothing leaves your computer</span>
      </header>
      <main className="page-main">
        <ol className="steps" aria-label="Steps of your application">
          {steps.map((step, index) => (
            <li key={step} aria-current={index === steps.length - 1 ? 'step' : undefined}>
              {step}
            </li>
          ))}
        </ol>
        <h1>Your bank statements</h1>
        <p className="lead">
          To decide on your loan of ₹ 4,50,000 we need the statements of your salary account from{' '}
          <strong>November 2023 to April 2024</strong>, as the PDFs that your bank sends by e-mail.
        </p>
        <StatementUploader
          sessionId={sessionId}
          endpoint="/api/statements"
          fetchStatus={fetchStatus}
          expiresAt={expiresAt}
          {...settings.props}
          onComplete={() => setComplete(true)}
          onEvent={(event) => setEvents((earlier) => [...earlier, event])}
        />
        <div className="submit">
          <button
            type="button"
            disabled={!complete || submission === 'sending' || submission === 'sent'}
            onClick={() => {
              setSubmission('sending');
              void sendApplication(sessionId).then((isSent) => setSubmission(isSent ? 'sent' : 'failed'));
            }}
          >
            {submission === 'sent' ? 'Application sent' : 'Send application'}
          </button>
          <p role="status">
            {notes[submission] ??
              (complete
                ? 'All months are there.'
                : 'You can send your application once all months are there.')}
          </p>
        </div>
      </main>
      <aside className="page-aside">
        <SampleStatements />
        <section aria-labelledby="events-heading">
          <h2 id="events-heading">What your code hears</h2>
          <p>
            Each call of <code>onEvent</code>: codes, counts and times, never personal data.
          </p>
          <ol className="events" aria-label="Events">
            {events.map((event, index) => (
              // Events are only appended, so the index identifies an event.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <code>{JSON.stringify(event)}</code>
              </li>
            ))}
          </ol>
        </section>
      </aside>
    </div>
  );
}
