import type { JSX } from 'react';
import { useWidget } from './useWidget.js';

interface RevealButtonProps {
  /** Id of the password field. */
  readonly controls: string;
  readonly shown: boolean;
  readonly onClick: () => void;
}

/** Shows what was typed, or hides it again. */
export function RevealButton({ controls, shown, onClick }: RevealButtonProps): JSX.Element {
  const { t, part } = useWidget();
  return (
    <button
      {...part('action')}
      data-action="reveal-password"
      data-kind="icon"
      type="button"
      aria-controls={controls}
      aria-label={t(shown ? 'action.hide-password' : 'action.show-password')}
      onClick={onClick}
    >
      <svg className="su-icon" viewBox="0 0 20 20" fill="none" aria-hidden="true">
        <path d="M2.25 10S5 4.75 10 4.75 17.75 10 17.75 10 15 15.25 10 15.25 2.25 10 2.25 10Z" />
        <circle cx="10" cy="10" r="2.25" />
        {shown && <path d="m4 16.5 12-13" />}
      </svg>
    </button>
  );
}
