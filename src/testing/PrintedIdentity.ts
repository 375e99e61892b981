/** What page one prints above its transactions; `null` where it prints nothing of the kind. */
export interface PrintedIdentity {
  readonly accountNumber: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly ifsc: string | null;
  readonly micr: string | null;
  readonly category: 'individual' | 'corporate';
}
