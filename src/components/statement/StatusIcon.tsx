import type { JSX } from 'react';
import type { StatementStatus } from '../../session/Statement.js';

const ring = <circle cx="10" cy="10" r="7.25" />;
const busy = (
  <>
    <circle cx="10" cy="10" r="7.25" opacity="0.25" />
    <circle cx="10" cy="10" r="7.25" pathLength="4" strokeDasharray="1 3" />
  </>
);

const shapes: Readonly<Record<StatementStatus, JSX.Element>> = {
  checking: busy,
  queued: (
    <>
      {ring}
      <path d="M10 6v4.25l2.75 1.75" />
    </>
  ),
  // Static: the progress bar already moves, and a spinner beside it would cost the main thread as much again.
  uploading: (
    <>
      {ring}
      <path d="M10 13.5V6.75M6.75 9.75 10 6.5l3.25 3.25" />
    </>
  ),
  processing: busy,
  locked: <path d="M5.5 9h9v7.25h-9zM7.25 9V6.5a2.75 2.75 0 0 1 5.5 0V9M10 12v1.5" />,
  'choosing-bank': <path d="M3.5 16.25h13M4.75 8h10.5L10 3.75zM6 8v8m4-8v8m4-8v8" />,
  accepted: (
    <>
      {ring}
      <path d="m6.75 10.25 2.25 2.25 4.25-4.75" />
    </>
  ),
  failed: (
    <>
      {ring}
      <path d="M10 6.25v4.25M10 13.5v.01" />
    </>
  ),
};

/** The status as an icon. Decorative: the status line has the text. */
export function StatusIcon({ status }: { readonly status: StatementStatus }): JSX.Element {
  // Rotate the whole SVG: animating an element inside it makes the main thread paint 60 times per second.
  return (
    <svg
      className={shapes[status] === busy ? 'su-icon su-spin' : 'su-icon'}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  );
}
