/** A reference to an indirect object (ISO 32000-2, 7.3.10). */
export interface PdfRef {
  readonly ref: number;
  readonly generation: number;
}

/** A dictionary (7.3.7); its keys come without the slash. */
export type PdfDict = Map<string, PdfValue>;

/** A stream (7.3.8): its dictionary and where its data starts. `id` is `null` for one that is never encrypted. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly start: number;
  readonly id: PdfRef | null;
}

/**
 * Any object, and any keyword: a name is a string with its slash (`/Root`), a keyword or operator a string without one
 * (`obj`), a string its bytes. `undefined` is the end of the data, or nothing at all.
 */
export type PdfValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfValue[];

/** Whether a value is a stream (ISO 32000-2, 7.3.8). */
export function isStream(value: PdfValue): value is PdfStream {
  return typeof value === 'object' && value !== null && 'dict' in value;
}
