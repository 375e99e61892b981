/** The format of a file that is not a PDF, detected from its bytes. */
export type FileFormat =
  | 'empty'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  /** HEIC or AVIF, usually a phone's photo. */
  | 'heic'
  | 'word'
  | 'excel'
  /** An old or encrypted file of Word, Excel or another office program that could not be identified. */
  | 'office'
  | 'zip'
  /** RAR, 7-Zip, gzip or tar. */
  | 'archive'
  /** A message of a mail program, as `.eml` or `.msg`. The PDF may be attached to it. */
  | 'e-mail'
  /** A web page, usually the login page of a bank, saved instead of the statement because the login had expired. */
  | 'html'
  | 'csv'
  | 'text'
  | 'unknown';
