import type { PdfStream, PdfValue } from './PdfValue.js';

/** Whether a value is a stream (ISO 32000-2, 7.3.8). */
export function isStream(value: PdfValue): value is PdfStream {
  return typeof value === 'object' && value !== null && 'dict' in value;
}
