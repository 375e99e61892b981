import { useEffect, useState, type JSX, type ReactNode } from 'react';

interface GroundProps {
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Pixels that the page gives the widget. Not there: what a page of text has. */
  readonly width?: number | undefined;
  /** Fills the page, not just the place that a story has in the docs. */
  readonly whole: boolean;
  readonly children: ReactNode;
}

/**
 * True until someone moves or types. On a page of docs there are many widgets, and a question that comes up in one of
 * them would take the focus, and the page to where it is, away from who has just begun to read.
 */
function useSleep(initially: boolean): boolean {
  const [asleep, setAsleep] = useState(initially);
  useEffect(() => {
    const wake = (): void => setAsleep(false);
    const once = { once: true };
    document.addEventListener('pointermove', wake, once);
    document.addEventListener('keydown', wake, once);
    return () => {
      document.removeEventListener('pointermove', wake);
      document.removeEventListener('keydown', wake);
    };
  }, []);
  return asleep;
}

/** The host's page under the widget: its color scheme, its language, its direction, and the room that it has. */
export function Ground({ scheme, language, direction, width, whole, children }: GroundProps): JSX.Element {
  const asleep = useSleep(!whole);
  return (
    <div
      data-ground=""
      inert={asleep}
      lang={language}
      dir={direction}
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
      <div
        style={
          width === undefined
            ? { maxInlineSize: '40rem', marginInline: 'auto' }
            : // The line shows where the room ends, and takes none of it.
              { inlineSize: width, marginInline: 'auto', outline: '1px dashed #80808080', outlineOffset: 7 }
        }
      >
        {children}
      </div>
    </div>
  );
}
