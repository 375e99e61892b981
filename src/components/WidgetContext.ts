import { createContext, type Context } from 'react';
import type { Widget } from './Widget.js';

/** Carries what every component of one widget shares. */
export const WidgetContext: Context<Widget | null> = createContext<Widget | null>(null);
