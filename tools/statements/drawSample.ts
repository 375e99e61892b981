import { drawScan } from './drawScan.ts';
import { drawStatement } from './drawStatement.ts';
import type { Sample } from './samples.ts';

/** Returns the bytes of a sample. Encrypted samples differ each time, because their keys are random. */
export async function drawSample({ kind, spec }: Sample): Promise<Buffer> {
  if (kind === 'web-page')
    return Buffer.from(
      '<!doctype html><html><body><h1>Net banking</h1><p>Please log in.</p></body></html>\n',
    );
  if (kind === 'scan') return drawScan(spec);
  const pdf = await drawStatement(spec);
  return kind === 'cut' ? pdf.subarray(0, Math.floor(pdf.length / 2)) : pdf;
}
