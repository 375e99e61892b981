import type { JSX } from 'react';

interface FactsProps {
  readonly head: readonly string[];
  /** The first cell of each row is shown as code. */
  readonly rows: readonly (readonly string[])[];
}

/** Renders a table in an MDX page, because Storybook's Markdown does not support tables. */
export function Facts({ head, rows }: FactsProps): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([code, ...cells]) => (
          <tr key={code}>
            <td>
              <code>{code}</code>
            </td>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
