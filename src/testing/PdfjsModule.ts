/** What the sandbox uses of `pdfjs-dist`, so that its types are not needed to compile against this entry. */
export interface PdfjsModule {
  readonly getDocument: (source: {
    readonly data: Uint8Array;
    readonly password?: string;
    readonly verbosity: number;
    readonly stopAtErrors: boolean;
    readonly useSystemFonts: boolean;
    readonly isOffscreenCanvasSupported: boolean;
  }) => PdfjsTask;
}

interface PdfjsTask {
  readonly promise: Promise<{
    readonly numPages: number;
    readonly getPage: (number: number) => Promise<{
      readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
    }>;
  }>;
  readonly destroy: () => Promise<void>;
}
