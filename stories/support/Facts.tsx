import type { JSX } from 'react';

interface FactsProps {
  readonly head: readonly string[];
  /** The first cell of each is code. */
  readonly rows: readonly (readonly string[])[];
}

/** A table for a page of the documentation: its dialect of Markdown has none. */
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
