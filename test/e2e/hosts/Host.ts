import type { ComponentType, JSX } from 'react';
import type { StatementUploaderProps } from 'statement-uploader';

/** What a host needs to draw the widget. */
interface HostProps {
  /** `more` are props that the host makes anew with each render. */
  readonly draw: (more?: Partial<StatementUploaderProps>) => JSX.Element;
}

/** What surrounds the widget in a host's page. */
export type Host = ComponentType<HostProps>;
