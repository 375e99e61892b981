import { useCallback } from 'react';
import { loadBanks } from '../../banks/loadBanks.js';
import { useLoaded } from '../widget/useLoaded.js';
import { useWidget } from '../widget/WidgetContext.js';

/**
 * Returns the name of a bank, or `null` while the names are loading. Falls back to the identifier in upper case if
 * loading fails or the bank is unknown.
 */
export function useBankName(id: string | null): string | null {
  const { banks } = useWidget();
  const load = useCallback(async () => (id === null || banks ? [] : loadBanks()), [banks, id]);
  const { value, failed } = useLoaded(load);
  const known = banks ?? value;
  if (id === null || (known === null && !failed)) return null;
  return known?.find((bank) => bank.id === id)?.name ?? id.toUpperCase();
}
