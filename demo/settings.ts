import type { StatementUploaderProps } from 'statement-uploader';

/** What the demo's address can choose, such as `/?uploadType=BASE64&reveal`. */
export interface DemoSettings {
  /** A session of the sandbox; without one the server makes a new one. */
  readonly sessionId: string | null;
  readonly props: Pick<
    StatementUploaderProps,
    'bankSelection' | 'uploadType' | 'includeProgress' | 'revealIdentity' | 'bank' | 'maxAttempts' | 'colorScheme'
  >;
}

/** Reads {@link DemoSettings} from the page's query; what it does not know, it leaves to the widget's defaults. */
export function readSettings(query: URLSearchParams): DemoSettings {
  const scheme = query.get('scheme');
  return {
    sessionId: query.get('session'),
    props: {
      uploadType: query.get('uploadType') === 'BASE64' ? 'BASE64' : 'PDF',
      bankSelection: query.get('bankSelection') === 'required' ? 'required' : 'optional',
      includeProgress: query.has('progress'),
      revealIdentity: query.has('reveal'),
      bank: query.get('bank') ?? undefined,
      maxAttempts: query.has('maxAttempts') ? Number(query.get('maxAttempts')) : undefined,
      colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    },
  };
}
