/** A reference to an indirect object (ISO 32000-2, 7.3.10). */
export interface PdfRef {
  readonly ref: number;
  readonly generation: number;
}

/** A dictionary (7.3.7). Its keys have no slash. */
export type PdfDict = Map<string, PdfValue>;

/** A stream (7.3.8): its dictionary and the offset of its data. `id` is `null` for streams that are never encrypted. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly start: number;
  readonly id: PdfRef | null;
}

/**
 * An object or keyword. A name is a string with a slash (`/Root`); a keyword or operator is a string without one
 * (`obj`); a PDF string is its bytes. `undefined` means the end of the data or no value.
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

/** Returns whether a value is a stream (ISO 32000-2, 7.3.8). */
export function isStream(value: PdfValue): value is PdfStream {
  return typeof value === 'object' && value !== null && 'dict' in value;
}
