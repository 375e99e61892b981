import { apiErrorCodes, type ApiErrorCode } from '../errors/ApiErrorCode.js';

/** The documented code that a text is, in whatever letter case; `null` if it is none. */
export function toDocumentedCode(text: string): ApiErrorCode | null {
  const upper = text.toUpperCase();
  return apiErrorCodes.find((code) => code === upper) ?? null;
}
