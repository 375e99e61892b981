import { knownCode } from '../../errors/errorCatalog.js';
import type { FileFormat } from '../../errors/FileFormat.js';
import type { UploadError } from '../../errors/UploadError.js';
import type { Account } from '../../session/accounts/Account.js';
import type { WidgetContextValue } from '../widget/WidgetContext.js';

const kinds = {
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  tiff: 'image',
  bmp: 'image',
  heic: 'image',
  word: 'word',
  excel: 'excel',
  office: 'office',
  zip: 'archive',
  'e-mail': 'e-mail',
  archive: 'archive',
  html: 'html',
  csv: 'text',
  text: 'text',
} as const satisfies Partial<Record<FileFormat, string>>;

function hasKind(format: FileFormat | undefined): format is keyof typeof kinds {
  return format !== undefined && Object.hasOwn(kinds, format);
}

/** Returns the first and last requested month according to the server's responses, or `null` if unknown. */
function formatRequestedMonths(
  accounts: readonly Account[],
): { readonly from: string; readonly to: string } | null {
  const months = accounts.flatMap((account) => account.months.map(({ month }) => month)).toSorted();
  const [from, to] = [months[0], months.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Returns the texts for an error: what happened (`title`) and what to do next (`body`). */
export function errorMessage(
  error: UploadError,
  { t, format, accounts, period }: Pick<WidgetContextValue, 't' | 'format' | 'accounts' | 'period'>,
): { readonly title: string; readonly body: string } {
  const code = knownCode(error);
  const title = t(`error.${code}.title`);
  const body = t(`error.${code}.body`);

  if (error.stage === 'file' && error.limit !== undefined) {
    if (error.code === 'too-many-files')
      return { title, body: t.plural('error.too-many-files.limit', error.limit) };
    if (error.code === 'file-too-large')
      return { title, body: t('error.file-too-large.limit', { limit: format.size(error.limit) }) };
  }
  if (error.stage === 'file' && error.code === 'file-archive' && error.archive)
    return { title, body: t('error.file-archive.left') };
  if (error.stage === 'file' && error.archive) return { title, body: t(`zip.${error.archive}`) };
  if (error.stage === 'file' && error.code === 'file-not-pdf' && hasKind(error.format)) {
    return { title, body: t(`not-pdf.${kinds[error.format]}`) };
  }
  const aboutMonths = code === 'OUT_OF_DATE_RANGE' || code === 'file-outside-period';
  const asked = aboutMonths ? (period ?? formatRequestedMonths(accounts)) : null;
  if (asked === null) return { title, body };
  const months = t('error.asked-months', {
    from: format.month(asked.from.slice(0, 7)),
    to: format.month(asked.to.slice(0, 7)),
  });
  return { title, body: `${body} ${months}` };
}
