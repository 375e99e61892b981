import type { JSX, ReactNode } from 'react';
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
