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

/** The errors that the host has heard of. */
export function heardErrors({ args }: StoryContext): readonly UploadError[] {
  return args.onError === undefined ? [] : mocked(args.onError).mock.calls.map(([{ error }]) => error);
}

/** The API's own wordings are for the host's ears: the borrower reads none of them, nor the vendor's name. */
async function keepsVendorOut(context: StoryContext): Promise<void> {
  const page = context.canvasElement.textContent.toLowerCase();
  const wordings = heardErrors(context).flatMap(
    (error) => ('vendorMessage' in error && error.vendorMessage) || [],
  );
  for (const wording of ['FinBox', ...wordings]) await expect(page).not.toContain(wording.toLowerCase());
}

/** A sample that is fine in itself, under a name that asks the sandbox for trouble when it first comes. */
export function trouble(scenario: ScenarioName): () => Promise<File> {
  return () => sampleFile('icici-nov-apr.pdf', `march--${scenario}-once.pdf`);
}

/** Asserts that the only statement failed with `code`, and that the borrower is told so in our words. */
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
 * A story in which a borrower picks a file that comes to grief with `code`, and reads why. `body` stands instead of the
 * usual one.
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

/** The same for a code of the API, whose scenario in the sandbox has its name. */
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

/** A story in which an answer is no failure: the statement gets `status`, and says the message `words`. */
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

/** Way out: the borrower gives a password, and the same file gets through. */
export async function unlocks({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.unlocks('a password');
  await borrower.sees('accepted');
}

/** Way out: the same file is sent again, and gets through. */
export async function retries({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.presses(en['action.retry']);
  await borrower.sees('accepted');
}

/** Way out: another file takes the place of the failed one. */
export async function choosesAnotherFile({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  const button = within(borrower.statement()).getByRole('button', { name: en['action.choose-another-file'] });
  const other = await sampleFile('hdfc-nov-jan.pdf');
  await borrower.picksBy(button, other);
  await borrower.sees('accepted', other.name);
  // The only one: the failed one has gone.
  await expect(borrower.statement()).toHaveAccessibleName(other.name);
}

/** Way out: the statement is taken off the list. */
export async function removes({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  const item = borrower.statement();
  await borrower.presses(en['action.remove']);
  await expect(item).not.toBeInTheDocument();
}

/** Way out: the borrower names the bank, and the same file gets through. */
export async function choosesBank({ canvasElement }: StoryContext): Promise<void> {
  const borrower = borrowerOf(canvasElement);
  await borrower.choosesBank('ICICI Bank');
  await borrower.sees('accepted');
}
