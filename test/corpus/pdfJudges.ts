import { spawn } from 'node:child_process';

/** What a reader that is not ours makes of a file. `error`: it cannot open it at all. */
export type Judgement = 'none' | 'opens' | 'needs-password' | 'error';

interface LoadedDocument {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: object }>;
}

/** pdf.js, without a password. */
export async function askPdfjs(bytes: Uint8Array): Promise<Judgement> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('judge timed out')), 120_000).unref();
  });
  try {
    const document: LoadedDocument = await Promise.race([task.promise, timeout]);
    const { info } = await document.getMetadata();
    const filter = new Map<string, unknown>(Object.entries(info)).get('EncryptFilterName');
    return filter === null || filter === undefined ? 'none' : 'opens';
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'needs-password' : 'error';
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/**
 * qpdf, without a password. Its exit codes: 0 needs one, 2 not encrypted (or, with words on stderr, broken), 3 opens.
 */
export async function askQpdf(path: string): Promise<Judgement> {
  const { code, stderr } = await run('qpdf', ['--requires-password', path]);
  if (code === 0) return 'needs-password';
  if (code === 3) return 'opens';
  return code === 2 && !/^qpdf: |invalid password|unable to find/m.test(stderr) ? 'none' : 'error';
}

export async function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    if (stderr.length < 10_000) stderr += part.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stderr };
}
