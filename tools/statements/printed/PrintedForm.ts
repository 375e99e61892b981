/** A part of a statement, from top to bottom. */
export type Block =
  | { readonly kind: 'title' | 'line'; readonly text: string }
  /** Texts side by side, each a list of lines. */
  | { readonly kind: 'columns'; readonly columns: readonly (readonly string[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly bordered: boolean }
  | { readonly kind: 'page' };

/** A statement that real programs print, and what a reader should find. */
export interface PrintedForm {
  readonly name: string;
  readonly bank: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly blocks: readonly Block[];
}
