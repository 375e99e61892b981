/** The fields of an upload, as they came; `null` for those that did not. */
export interface ReceivedForm {
  readonly file: FormDataEntryValue | null;
  readonly fileUrl: string | null;
  readonly bank: string | null;
  readonly sessionId: string | null;
  readonly uploadType: string | null;
  readonly password: string;
  readonly accountCategory: string | null;
}
