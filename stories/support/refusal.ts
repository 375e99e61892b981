import { expect, mocked, within } from 'storybook/test';
import { knownCode } from '../../src/errors/errorCatalog.js';
import type { ApiErrorCode } from '../../src/errors/ApiErrorCode.js';
import type { UploadError } from '../../src/errors/UploadError.js';
import { en } from '../../src/messages/en.js';
import type { MessageKey } from '../../src/messages/Messages.js';
import type { StatementStatus } from '../../src/session/Statement.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { borrowerOf } from './borrowerOf.js';
import { sampleFile } from './sampleFile.js';
import type { StoryContext } from './StoryContext.js';

/** Returns the errors that `onError` received. */
export function heardErrors({ args }: StoryContext): readonly UploadError[] {
  return args.onError === undefined ? [] : mocked(args.onError).mock.calls.map(([{ error }]) => error);
}

/** Asserts that the page shows neither the API's messages nor the vendor's name. */
async function keepsVendorOut(context: StoryContext): Promise<void> {
  const page = context.canvasElement.textContent.toLowerCase();
  const wordings = heardErrors(context).flatMap(
    (error) => ('vendorMessage' in error && error.vendorMessage) || [],
  );
  for (const wording of ['FinBox', ...wordings]) await expect(page).not.toContain(wording.toLowerCase());
}

/** A valid sample whose name makes the sandbox run a scenario on the first upload. */
export function trouble(scenario: ScenarioName): () => Promise<File> {
  return () => sampleFile('icici-nov-apr.pdf', `march--${scenario}-once.pdf`);
}

/** Asserts that the only statement failed with `code`, and that the error notice shows our message. */
export async function showsError(
  context: StoryContext,
  code: UploadError['code'],
  body?: string,
): Promise<void> {
  const item = await borrowerOf(context.canvasElement).sees('failed');
  const notice = item.querySelector<HTMLElement>('[data-part="error"]');
  await expect(notice).toHaveAttribute('data-code', code);
  const [error] = heardErrors(context);
  await expect(error?.code).toBe(code);
  const known = error === undefined ? 'unknown-code' : knownCode(error);
  await expect(notice).toHaveTextContent(en[`error.${known}.title`]);
  await expect(notice).toHaveTextContent(body ?? en[`error.${known}.body`]);
  await keepsVendorOut(context);
}

/**
 * A story in which an upload fails with `code`, and the borrower reads why. `body` replaces the default text of the
 * error.
 */
export function refused(
  code: UploadError['code'],
  file: () => Promise<File>,
  body?: string,
): { readonly play: (context: StoryContext) => Promise<void> } {
  return {
    async play(context) {
      await borrowerOf(context.canvasElement).picks(await file());
      await showsError(context, code, body);
    },
  };
}

/** Like {@link refused}, for an API code: the sandbox has a scenario of the same name. */
export function refusedByApi(code: ApiErrorCode): {
  readonly play: (context: StoryContext) => Promise<void>;
} {
  return {
    async play(context) {
      const scenario = code.toLowerCase().replaceAll('_', '-');
      await borrowerOf(context.canvasElement).picks(
        await sampleFile('icici-nov-apr.pdf', `march--${scenario}-once.pdf`),
      );
      await showsError(context, code);
      const [error] = heardErrors(context);
      await expect(error).toMatchObject({ stage: 'api', vendorMessage: expect.stringMatching(/\w/) });
    },
  };
}

/** A story in which the response is not an error: the statement gets `status` and shows the message `words`. */
export function leadsTo(
  status: StatementStatus,
  words: MessageKey,
  file: () => Promise<File>,
): { readonly play: (context: StoryContext) => Promise<void> } {
  return {
    async play(context) {
      const borrower = borrowerOf(context.canvasElement);
      await borrower.picks(await file());
      await expect(await borrower.sees(status)).toHaveTextContent(en[words]);
      await keepsVendorOut(context);
    },
  };
}

/** Recovery: the borrower enters a password, and the same file is accepted. */
export async function unlocks({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.unlocks('a password');
  await borrower.sees('accepted');
}

/** Recovery: the same file is sent again and accepted. */
export async function retries({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.presses(en['action.retry']);
  await borrower.sees('accepted');
}

/** Recovery: another file replaces the failed one. */
export async function choosesAnotherFile({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  const button = within(borrower.statement()).getByRole('button', { name: en['action.choose-another-file'] });
  const other = await sampleFile('hdfc-nov-jan.pdf');
  await borrower.picksBy(button, other);
  await borrower.sees('accepted', other.name);
  // It is the only statement: the failed one was removed.
  await expect(borrower.statement()).toHaveAccessibleName(other.name);
}

/** Recovery: the borrower removes the statement from the list. */
export async function removes({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  const item = borrower.statement();
  await borrower.presses(en['action.remove']);
  await expect(item).not.toBeInTheDocument();
}

/** Recovery: the borrower chooses a bank, and the same file is accepted. */
export async function choosesBank({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.choosesBank('ICICI Bank');
  await borrower.sees('accepted');
}
