import type { StatementUploaderProps } from 'statement-uploader';

/** Settings from the query of the demo's URL, such as `/?uploadType=BASE64&reveal`. */
export interface DemoSettings {
  /** The id of a sandbox session. If `null`, the server creates a session. */
  readonly sessionId: string | null;
  readonly props: Pick<
    StatementUploaderProps,
    | 'stallTimeout'
    | 'bankSelection'
    | 'uploadType'
    | 'includeProgress'
    | 'revealIdentity'
    | 'bank'
    | 'maxAttempts'
    | 'colorScheme'
  >;
}

/** Reads {@link DemoSettings} from the page's query. Missing parameters fall back to the widget's defaults. */
export function readSettings(query: URLSearchParams): DemoSettings {
  const scheme = query.get('scheme');
  return {
    sessionId: query.get('session'),
    props: {
      uploadType: query.get('uploadType') === 'BASE64' ? 'BASE64' : 'PDF',
      bankSelection: query.get('bankSelection') === 'optional' ? 'optional' : 'required',
      includeProgress: query.has('progress'),
      revealIdentity: query.has('reveal'),
      bank: query.get('bank') ?? undefined,
      maxAttempts: query.has('maxAttempts') ? Number(query.get('maxAttempts')) : undefined,
      stallTimeout: query.has('stallTimeout') ? Number(query.get('stallTimeout')) : undefined,
      colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    },
  };
}
