export type Messages = Record<string, string>;
