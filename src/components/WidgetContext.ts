import { createContext, type Context } from 'react';
import type { WidgetContextValue } from './Widget.js';

/** Carries what every component of one widget shares. */
export const WidgetContext: Context<WidgetContextValue | null> = createContext<WidgetContextValue | null>(
  null,
);
