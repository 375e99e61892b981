import { render, type RenderResult } from '@testing-library/react';
import type { Mock } from 'vitest';
import { vi } from 'vitest';
import type { Bank } from '../../src/banks/Bank.js';
import type { ViewOptions } from '../../src/components/widget/useWidgetValue.js';
import { UploaderView } from '../../src/components/widget/UploaderView.js';
import type { UseStatementUploaderResult } from '../../src/hooks/useUploader.js';
import type { UploaderIntents } from '../../src/uploader/Uploader.js';

/** A short list, so that no test waits for the long one. */
const banks: readonly Bank[] = [
  { id: 'axis', name: 'Axis Bank', aliases: ['UTI Bank'] },
  { id: 'hdfc', name: 'HDFC Bank', popular: true },
  { id: 'icici', name: 'ICICI Bank', popular: true },
  { id: 'sbi', name: 'State Bank of India', aliases: ['SBI'], popular: true },
];

type Spied = { readonly [Name in keyof UploaderIntents]: UploaderIntents[Name] & Mock };

interface View extends RenderResult {
  readonly intents: Spied;
  /** Draws another state, as the hook would give it. */
  readonly show: (state: Partial<UseStatementUploaderResult>, look?: ViewOptions) => void;
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
}

/** Draws a state without an engine, and writes down what the borrower asks for. */
export function view(state: Partial<UseStatementUploaderResult> = {}, look: ViewOptions = {}): View {
  const intents = {
    prepare: vi.fn(),
    addFiles: vi.fn(),
    submitPassword: vi.fn(),
    sendAnyway: vi.fn(),
    takePdfs: vi.fn(),
    chooseBank: vi.fn(),
    changeBank: vi.fn(),
    retry: vi.fn(),
    cancel: vi.fn(),
    remove: vi.fn(),
  };
  const drawn = (next: Partial<UseStatementUploaderResult>, nextLook: ViewOptions) => (
    <section data-statement-uploader="" data-part="root" aria-label="Upload bank statements">
      <UploaderView
        uploader={{ statements: [], accounts: [], sessionExpired: false, ...intents, ...next }}
        look={{ banks, ...nextLook }}
      />
    </section>
  );
  const result = render(drawn(state, look));
  const root = result.getByRole('region', { name: 'Upload bank statements' });
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input.');
  return {
    ...result,
    intents,
    root,
    input,
    show: (next, nextLook = look) => result.rerender(drawn(next, nextLook)),
  };
}

/** The item of the only statement. */
export function only(root: HTMLElement): HTMLElement {
  const items = root.querySelectorAll<HTMLElement>('[data-part="statement"]');
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`There are ${items.length} statements.`);
  return item;
}

export function pdf(name = 'a.pdf', type = 'application/pdf'): File {
  return new File(['%PDF-1.7'], name, { type });
}
