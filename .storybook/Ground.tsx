import { useEffect, useState, type JSX, type ReactNode } from 'react';

interface GroundProps {
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The width of the column in pixels. Without it, the column is 40rem wide at most. */
  readonly width?: number | undefined;
  /** Fills the viewport, as a story does outside of the docs. */
  readonly whole: boolean;
  readonly children: ReactNode;
}

/**
 * Returns true until the first pointer move or key press. A docs page shows many widgets, and a question in one of them
 * would otherwise take focus and scroll the page while someone reads.
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

/** The host's page around the widget: sets color scheme, language, direction and width. */
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
            : // The outline marks the column without taking space.
              { inlineSize: width, marginInline: 'auto', outline: '1px dashed #80808080', outlineOffset: 7 }
        }
      >
        {children}
      </div>
    </div>
  );
}
