import type { ReactElement } from 'react';
import manifest from './statements/manifest.json' with { type: 'json' };

/** Links to download the sample statements. */
export function SampleStatements(): ReactElement {
  return (
    <section aria-labelledby="samples-heading">
      <h2 id="samples-heading">Statements to try</h2>
      <p>Synthetic people, real PDFs. Download one, then drop it on the widget.</p>
      <ul className="samples">
        {manifest.map(({ file, title, password }) => (
          <li key={file}>
            <a href={`/${file}`} download>
              {file}
            </a>
            <span>{title}</span>
            {password === undefined ? null : (
              <span>
                Password: <code>{password}</code>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
