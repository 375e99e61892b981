import type { JSX, ReactNode } from 'react';

interface GroundProps {
  readonly scheme: 'light' | 'dark' | 'auto';
  /** Fills the page, not just the place that a story has in the docs. */
  readonly whole: boolean;
  readonly children: ReactNode;
}

/** The host's page under the widget, in the same color scheme. */
export function Ground({ scheme, whole, children }: GroundProps): JSX.Element {
  return (
    <div
      style={{
        boxSizing: 'border-box',
        minBlockSize: whole ? '100vh' : undefined,
        padding: '1rem',
        colorScheme: scheme === 'auto' ? 'light dark' : scheme,
        background: 'light-dark(#ffffff, #12161d)',
        color: 'light-dark(#16191f, #eef1f6)',
        fontFamily: 'system-ui, sans-serif',
      }}
    >
      <div style={{ maxInlineSize: '40rem', marginInline: 'auto' }}>{children}</div>
    </div>
  );
}
