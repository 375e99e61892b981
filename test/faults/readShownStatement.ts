import type { Locator } from 'playwright';

/** What a borrower sees of one statement. */
export interface Shown {
  /** `data-state`, and the `data-code` of an error; `gone` when the statement is not in the list. */
  readonly state: string;
  /** The status in words, and the title of the error. */
  readonly words: string;
  /** The buttons, as they are labelled. */
  readonly buttons: readonly string[];
}

/** Reads one statement off the page. */
export async function readShownStatement(statement: Locator): Promise<Shown> {
  if ((await statement.count()) === 0) return { state: 'gone', words: '', buttons: [] };
  return statement.evaluate((item: HTMLElement) => {
    const text = (selector: string): string => item.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const code = item.querySelector('[data-part=error]')?.getAttribute('data-code');
    return {
      state: [item.dataset['state'], code].filter(Boolean).join(' '),
      words: [text('.su-status > span'), text('[data-part=error] .su-title')].filter(Boolean).join(' · '),
      buttons: [...item.querySelectorAll<HTMLButtonElement>('button:enabled')].map((button) =>
        button.innerText.trim(),
      ),
    };
  });
}
