import type { ApiError } from '../errors/UploadError.js';

/** The part of an {@link ApiError} that stands in the body. */
export type ApiRefusal = Pick<ApiError, 'code' | 'fields' | 'vendorMessage'>;
