/** What one upload request carries. */
export interface UploadFields {
  readonly file: Blob;
  /** Sent with a `PDF` upload only: a text field has no file name. */
  readonly fileName: string;
  readonly sessionId: string;
  /** The bank's identifier in any case; `null` leaves the field out, and the server detects the bank. */
  readonly bank: string | null;
  /** `null` and `''` leave the field out. */
  readonly password: string | null;
  /** `PDF` sends the file as a file part, `BASE64` as a text field (a third more bytes). */
  readonly uploadType: 'PDF' | 'BASE64';
}
