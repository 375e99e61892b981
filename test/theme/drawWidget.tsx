import { render } from '@testing-library/react';
import '../../src/styles.css';
import { UploaderView } from '../../src/components/widget/UploaderView.js';
import { type Theme, themeStyle } from '../../src/theme/Theme.js';
import {
  accepted,
  account,
  apiError,
  choosingBank,
  failed,
  locked,
  processing,
  uploading,
} from '../support/statements.js';

const intents = {
  prepare: () => undefined,
  addFiles: () => undefined,
  submitPassword: () => undefined,
  sendAnyway: () => undefined,
  takePdfs: () => undefined,
  chooseBank: () => undefined,
  changeBank: () => undefined,
  retry: () => undefined,
  cancel: () => undefined,
  remove: () => undefined,
};
const banks = [{ id: 'hdfc', name: 'HDFC Bank', popular: true }];
const statements = [
  uploading(),
  processing(),
  locked('required'),
  choosingBank('required', { suggestedBank: 'hdfc' }),
  failed(apiError('PDF_IS_IMAGE')),
  accepted('full', { bank: 'hdfc' }),
];
const accounts = [
  account({
    months: [
      { month: '2024-01', state: 'received' },
      { month: '2024-02', state: 'partial' },
      { month: '2024-03', state: 'missing' },
    ],
  }),
];

interface Drawn {
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
  /** The list is empty, so the main button is that of the dropzone. */
  readonly empty?: boolean;
}

/** Renders every colored element on a page in the surface color, and waits until all have loaded. */
export async function drawWidget({ theme, scheme, empty = false }: Drawn): Promise<HTMLElement> {
  // Colors in transition are not colors of the theme.
  const style: Readonly<Record<string, string>> = { ...themeStyle(theme), '--su-duration': '0s' };
  const page = render(
    <section
      data-statement-uploader=""
      data-part="root"
      data-color-scheme={scheme}
      style={style}
      aria-label="root"
    >
      <UploaderView
        uploader={{
          statements: empty ? [] : statements,
          accounts: empty ? [] : accounts,
          sessionExpired: false,
          ...intents,
        }}
        look={{ banks, bankSelection: 'required', expiresAt: Date.now() + 60_000 }}
      />
    </section>,
  );
  const root = page.getByRole('region', { name: 'root' });
  page.container.style.cssText = `color-scheme: ${scheme}; padding: 8px`;
  const card = page.container.querySelector('[data-part=password-form] input')?.closest('li');
  if (card) page.container.style.backgroundColor = getComputedStyle(card).backgroundColor;
  if (!empty) await page.findByRole('combobox');
  return root;
}
