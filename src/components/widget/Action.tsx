import type { JSX, ReactNode } from 'react';
import { useWidget } from './WidgetContext.js';

interface ActionProps {
  /** What it does, for `data-action`. */
  readonly name: string;
  /** `primary`: the one next step. `quiet`: a way back. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | undefined;
  /** Id of what it acts on, where the same button stands on several statements. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button: the part `action`. */
export function Action({
  name,
  kind = 'secondary',
  describedBy,

  disabled,
  onClick,
  children,
}: ActionProps): JSX.Element {
  const { part } = useWidget();
  return (
    <button
      {...part('action')}
      data-action={name}
      data-kind={kind}
      type="button"
      disabled={disabled}
      aria-describedby={describedBy}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
