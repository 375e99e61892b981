import type { JSX } from 'react';

/** A sheet with an arrow into it. */
export function DocumentIcon(): JSX.Element {
  return (
    <svg className="su-document" viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <path d="M11 5.5h12.5L31 13v19a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 9 32V7.5a2 2 0 0 1 2-2Z" />
      <path d="M23 5.5V13.5h8" />
      <path d="M20 28.5v-9m-3.75 3.5L20 19.25 23.75 23" />
    </svg>
  );
}
