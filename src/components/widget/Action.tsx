import { useCallback, type JSX, type ReactNode } from 'react';
import { findFocused } from './focus.js';
import { useWidget } from './WidgetContext.js';

interface ActionProps {
  /** The value of `data-action`. */
  readonly name: string;
  /** `primary`: the next step. `quiet`: a less important way out. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | undefined;
  /** Id of the element that names the target, to distinguish the same button on several statements. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button with the part `action`. */
export function Action({
  name,
  kind = 'secondary',
  describedBy,
  disabled = false,
  onClick,
  children,
}: ActionProps): JSX.Element {
  const { part } = useWidget();
  // Turned off under the keyboard, it stays in reach: a browser takes the focus from a disabled button. An effect would
  // come too late, and a layout effect makes React 18 warn on the server.
  const keepFocus = useCallback(
    (button: HTMLButtonElement | null) => {
      if (!button) return;
      if (disabled && button === findFocused(button)) {
        button.disabled = false;
        button.setAttribute('aria-disabled', 'true');
      } else button.removeAttribute('aria-disabled');
    },
    [disabled],
  );
  return (
    <button
      {...part('action')}
      ref={keepFocus}
      data-action={name}
      data-kind={kind}
      type="button"
      disabled={disabled}
      aria-describedby={describedBy}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}
