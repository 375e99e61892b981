import { useCallback } from 'react';
import { loadBanks } from '../../banks/loadBanks.js';
import { useLoaded } from '../widget/useLoaded.js';
import { useWidget } from '../widget/WidgetContext.js';

/**
 * A bank's name by its identifier; `null` while the names are on their way. Where they did not come, or have none for
 * it: the identifier in capitals.
 */
export function useBankName(id: string | null): string | null {
  const { banks } = useWidget();
  const load = useCallback(async () => (id === null || banks ? [] : loadBanks()), [banks, id]);
  const { value, failed } = useLoaded(load);
  const known = banks ?? value;
  if (id === null || (known === null && !failed)) return null;
  return known?.find((bank) => bank.id === id)?.name ?? id.toUpperCase();
}
