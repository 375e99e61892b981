import { useContext } from 'react';
import type { WidgetContextValue } from './Widget.js';
import { WidgetContext } from './WidgetContext.js';

/** What every component of the widget shares. */
export function useWidget(): WidgetContextValue {
  const widget = useContext(WidgetContext);
  if (!widget) throw new Error('A part of the statement uploader was rendered outside of it.');
  return widget;
}
