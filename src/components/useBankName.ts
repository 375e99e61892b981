import { useCallback } from 'react';
import { loadBanks } from '../bankconnect/loadBanks.js';
import { useLoaded } from './useLoaded.js';
import { useWidget } from './useWidget.js';

/** A bank's name by its identifier. Until the names are loaded, and where they have none for it: the identifier in capitals. */
export function useBankName(id: string | null): string | null {
  const { banks } = useWidget();
  const load = useCallback(async () => (id === null ? [] : (banks ?? (await loadBanks()))), [banks, id]);
  const { value } = useLoaded(load);
  if (id === null) return null;
  return value?.find((bank) => bank.id === id)?.name ?? id.toUpperCase();
}
