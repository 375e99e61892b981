import type { ApiErrorCode } from '../errors/ApiErrorCode.js';
import type { HttpErrorCode } from '../errors/UploadError.js';

/**
 * What a refusal's body names: a code that the API documents where one fits, otherwise the package's own word for the HTTP
 * status, which the widget has words and a way out for.
 */
export type RouteErrorCode = ApiErrorCode | HttpErrorCode | 'invalid-field';
