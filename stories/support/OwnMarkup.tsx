import { useId, useRef, type JSX } from 'react';
import { useStatementUploader } from '../../src/hooks/useStatementUploader.js';
import type { Statement } from '../../src/session/Statement.js';
import type { UploaderIntents } from '../../src/uploader/Uploader.js';
import type { UploaderOptions } from '../../src/uploader/UploaderOptions.js';

interface RowProps extends UploaderIntents {
  readonly statement: Statement;
}

function Row({ statement, submitPassword, chooseBank, retry, remove }: RowProps): JSX.Element {
  const { id, status, file } = statement;
  const password = useRef<HTMLInputElement>(null);
  const bank = useRef<HTMLInputElement>(null);
  return (
    <li aria-label={file.name} data-state={status}>
      {file.name}: {status}{' '}
      {status === 'locked' && (
        <>
          <label>
            Password <input ref={password} type="password" />
          </label>
          <button onClick={() => submitPassword(id, password.current?.value ?? '')}>Open</button>
        </>
      )}
      {status === 'choosing-bank' && (
        <>
          <label>
            Bank <input ref={bank} defaultValue={statement.suggestedBank ?? ''} />
          </label>
          <button onClick={() => chooseBank(id, bank.current?.value || null)}>Send</button>
        </>
      )}
      {status === 'failed' && <button onClick={() => retry(id)}>Try again ({statement.error.code})</button>}
      <button onClick={() => remove(id)}>Take off</button>
    </li>
  );
}

/** A headless example: `useStatementUploader` with plain markup. */
export function OwnMarkup(options: UploaderOptions): JSX.Element {
  const { statements, accounts, ...intents } = useStatementUploader(options);
  const inputId = useId();
  return (
    <main>
      <label htmlFor={inputId}>Statements</label>{' '}
      <input
        id={inputId}
        type="file"
        multiple
        onChange={({ target }) => intents.addFiles(target.files ?? [])}
      />
      <ul>
        {statements.map((statement) => (
          <Row key={statement.id} statement={statement} {...intents} />
        ))}
      </ul>
      {accounts.map(({ id, bank, missingMonths }) => (
        <p key={id}>
          {bank}: {missingMonths.length === 0 ? 'complete' : `${missingMonths.join(', ')} missing`}
        </p>
      ))}
    </main>
  );
}
