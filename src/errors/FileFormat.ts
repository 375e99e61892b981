/** What a file that is not a PDF is, by its bytes. */
export type FileFormat =
  | 'empty'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  /** A photo of a phone, HEIC or AVIF. */
  | 'heic'
  | 'word'
  | 'excel'
  /** Of Word, Excel or another office program, old or encrypted: which one cannot be told. */
  | 'office'
  | 'zip'
  /** RAR, 7-Zip or gzip. */
  | 'archive'
  /** A web page: most often a login page, saved in place of the statement after the session had expired. */
  | 'html'
  | 'csv'
  | 'text'
  | 'unknown';
