import { expect, userEvent, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { createFormatters } from '../src/messages/createFormatters.js';
import { en } from '../src/messages/en.js';
import { bn } from '../src/messages/locales/bn.js';
import { gu } from '../src/messages/locales/gu.js';
import { hi } from '../src/messages/locales/hi.js';
import { kn } from '../src/messages/locales/kn.js';
import { ml } from '../src/messages/locales/ml.js';
import { mr } from '../src/messages/locales/mr.js';
import { or } from '../src/messages/locales/or.js';
import { pa } from '../src/messages/locales/pa.js';
import { ta } from '../src/messages/locales/ta.js';
import { te } from '../src/messages/locales/te.js';
import { ur } from '../src/messages/locales/ur.js';
import type { Messages } from '../src/messages/Messages.js';
import { account, apiError, everyStatus, failed, locked, uploading } from '../test/support/statements.js';
import { clippedTexts } from './support/clippedTexts.js';
import { everyKind } from './support/everyKind.js';
import { pseudo } from './support/pseudo.js';
import { Spoken } from './support/Spoken.js';
import { strayWords } from './support/strayWords.js';

const meta = preview.meta({
  title: 'Languages',
  component: Spoken,
  args: { ...everyKind, locale: 'en-IN', messages: en },
  parameters: { controls: { include: ['locale', 'revealIdentity'] } },
});

interface CanvasContext {
  readonly canvasElement: HTMLElement;
}

/** Asserts that the widget shows these messages, formats months for the locale, and clips no text. */
function speaks(messages: Messages, locale: string) {
  return async ({ canvasElement }: CanvasContext): Promise<void> => {
    const canvas = within(canvasElement);
    const missing = everyKind.accounts.flatMap(({ missingMonths }) => missingMonths);
    const { months } = createFormatters(locale);
    await expect(canvas.getByLabelText(messages['password.label'])).toBeVisible();
    await expect(canvas.getByText(messages['error.PDF_IS_IMAGE.title'])).toBeVisible();
    await expect(
      canvas.getByText(messages['still-needed'].replace('{months}', months(missing))),
    ).toBeVisible();
    await expect(clippedTexts(canvas.getByRole('region'))).toEqual([]);
  };
}

/** The args and the play function of a story in one language. */
function inLanguage(messages: Messages, locale: string) {
  return { args: { messages, locale }, play: speaks(messages, locale) };
}

export const English = meta.story({
  ...inLanguage(en, 'en-IN'),
  play: async (context) => {
    await speaks(en, 'en-IN')(context);
    // `strayWords` finds texts that are not in the pseudo-locale.
    await expect(strayWords(context.canvasElement, [])).toContain(en['action.choose-files']);
  },
});
export const Bengali = meta.story({ name: 'বাংলা (Bengali)', ...inLanguage(bn, 'bn-IN') });
export const Gujarati = meta.story({ name: 'ગુજરાતી (Gujarati)', ...inLanguage(gu, 'gu-IN') });
export const Hindi = meta.story({ name: 'हिन्दी (Hindi)', ...inLanguage(hi, 'hi-IN') });
export const Kannada = meta.story({ name: 'ಕನ್ನಡ (Kannada)', ...inLanguage(kn, 'kn-IN') });
export const Malayalam = meta.story({ name: 'മലയാളം (Malayalam)', ...inLanguage(ml, 'ml-IN') });
export const Marathi = meta.story({ name: 'मराठी (Marathi)', ...inLanguage(mr, 'mr-IN') });
export const Odia = meta.story({ name: 'ଓଡ଼ିଆ (Odia)', ...inLanguage(or, 'or-IN') });
export const Punjabi = meta.story({ name: 'ਪੰਜਾਬੀ (Punjabi)', ...inLanguage(pa, 'pa-IN') });
export const Tamil = meta.story({ name: 'தமிழ் (Tamil)', ...inLanguage(ta, 'ta-IN') });
export const Telugu = meta.story({ name: 'తెలుగు (Telugu)', ...inLanguage(te, 'te-IN') });

/** Right to left, whatever the direction of the page. */
export const Urdu = meta.story({
  name: 'اردو (Urdu)',
  ...inLanguage(ur, 'ur-IN'),
  play: async (context) => {
    await speaks(ur, 'ur-IN')(context);
    const item = within(context.canvasElement).getByRole('listitem', { name: 'february.pdf' });
    const name = within(item).getByText('february.pdf').getBoundingClientRect();
    const cancel = within(item).getByRole('button', { name: ur['action.cancel'] }).getBoundingClientRect();
    await expect(cancel.right).toBeLessThanOrEqual(name.left);
  },
});

const strained = [
  ...everyStatus(Date.now()),
  locked('refused', { name: 'opened.pdf', bank: 'hdfc', refusals: 2 }),
  uploading(1_258_291, 3_565_158, {
    name: 'detected.pdf',
    bank: 'icici',
    suggestedBank: 'icici',
    statedPeriod: { from: '2023-11-01', to: '2024-01-31' },
  }),
  failed({ stage: 'file', code: 'file-not-pdf', format: 'word' }, { name: 'letter.docx' }),
  failed({ stage: 'file', code: 'too-many-files', limit: 24 }, { name: 'one-too-many.pdf' }),
  failed(apiError('OUT_OF_DATE_RANGE'), { name: 'other-months.pdf' }),
];

/**
 * A pseudo-locale: English in accents and brackets, about 40 % longer. A word without accents does not come from the
 * messages and cannot be translated. A missing bracket means that the text is clipped.
 */
export const Pseudo = meta.story({
  args: {
    messages: pseudo,
    statements: strained,
    bankSelection: 'optional',
    accounts: [account(), account({ id: 'other', bank: null, missingMonths: [], detailsFollow: true })],
    revealIdentity: true,
  },
  render: (args) => <Spoken {...args} expiresAt={Date.now() + 150_000} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const given = [...strained.map(({ file }) => file.name), 'ASHA EXAMPLE', 'HDFC000XXX'];
    // `Still` sets its own label. Another test covers the label of the widget.
    const region = canvas.getByRole('region');
    region.removeAttribute('aria-label');
    await waitFor(() =>
      expect(canvas.getAllByRole('combobox', { name: pseudo['bank.label'] })).toHaveLength(3),
    );
    await canvas.findAllByText('HDFC Bank');
    // Lay out every item: a long list skips those outside of the viewport.
    for (const item of canvas.getAllByRole('listitem')) item.style.contentVisibility = 'visible';

    await expect(strayWords(canvasElement, given)).toEqual([]);
    await expect(clippedTexts(region)).toEqual([]);

    // The bank list says that it shows only some of the matches.
    const [field] = canvas.getAllByRole('combobox');
    if (field) await userEvent.type(field, 'co');
    await canvas.findByText(/^⟦Śh́óóẃ/);
    await expect(strayWords(canvasElement, given)).toEqual([]);
    await userEvent.keyboard('{Escape}');
  },
});
