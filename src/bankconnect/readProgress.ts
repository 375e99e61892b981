import * as z from 'zod/mini';
import type { StatementProgress } from '../session/StatementDetails.js';
import { optionalText } from './wireText.js';

// Two shapes are documented: one `status`, or one for each step. `fraud_status` is not read: its word must not get out.
const entrySchema = z.object({
  statement_id: optionalText,
  source: optionalText,
  status: optionalText,
  identity_status: optionalText,
  transaction_status: optionalText,
  processing_status: optionalText,
});

type ProgressEntry = z.infer<typeof entrySchema>;

function overallStatus(entry: ProgressEntry): string | null {
  if (entry.status !== null) return entry.status;
  const steps = [entry.identity_status, entry.transaction_status, entry.processing_status].filter(
    (step) => step !== null,
  );
  if (steps.length === 0) return null;
  if (steps.includes('failed')) return 'failed';
  return steps.every((step) => step === 'completed') ? 'completed' : 'processing';
}

/** The `progress` array of an answer in either of its two shapes; what is not an entry is left out. */
export function parseProgress(progress: unknown): readonly StatementProgress[] {
  if (!Array.isArray(progress)) return [];
  return progress.flatMap((value: unknown): readonly StatementProgress[] => {
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) return [];
    const { data } = parsed;
    return [{ statementId: data.statement_id, status: overallStatus(data), source: data.source }];
  });
}
