import { Component, Fragment, type JSX, type ReactNode } from 'react';

interface RedrawProps {
  readonly children: ReactNode;
}

/**
 * Draws everything anew when an element of ours is not where React has put it: translators and extensions also remove
 * and move elements. Without this, React would remove the host's whole page. What the engine holds is above it, and
 * stays. All other errors are the host's to see.
 */
export class Redraw extends Component<RedrawProps, { readonly key: number }> {
  static getDerivedStateFromError(error: unknown): { readonly key: number } {
    // React 18 and 19 call a method of the DOM that throws `NotFoundError`.
    if (!(error instanceof DOMException)) throw error;
    return { key: Math.random() };
  }

  override state = { key: 0 };

  override render(): JSX.Element {
    return <Fragment key={this.state.key}>{this.props.children}</Fragment>;
  }
}
