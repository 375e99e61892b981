import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { hostedTest as test } from './hosted.ts';
import { sampleUpload } from './widget.ts';

/** What is dragged from outside of the browser. */
interface Dragged {
  readonly files?: readonly string[];
  readonly items: readonly { readonly mimeType: string; readonly data: string }[];
}

const statement: Dragged = {
  files: [join(import.meta.dirname, '../../demo/statements/icici-nov-apr.pdf')],
  items: [],
};

const link = 'https://mail.example.com/attachment';
/** What a mail client's attachment is when it is dragged into another page. */
const chip: Dragged = {
  items: [
    { mimeType: 'text/uri-list', data: link },
    { mimeType: 'text/html', data: `<a href="${link}">statement.pdf</a>` },
    { mimeType: 'text/plain', data: link },
  ],
};
const words: Dragged = { items: [{ mimeType: 'text/plain', data: 'Your statement is attached' }] };

/** Drags something from another program over an element, as the browser itself does, and lets go. */
async function dropOn(page: Page, target: Locator, dragged: Dragged): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('The target is not visible.');
  const browser = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = {
    ...dragged,
    items: [...dragged.items],
    files: [...(dragged.files ?? [])],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  await browser.detach();
}

/** Puts elements of the host's own above the widget. */
async function addToHost(page: Page, tags: readonly string[]): Promise<Locator> {
  await page.evaluate((names) => {
    const box = document.createElement('div');
    box.dataset['own'] = '';
    for (const name of names) {
      const [tag = '', attribute = '', value = ''] = name.split(/[[=\]]/);
      const element = document.createElement(tag);
      if (attribute) element.setAttribute(attribute, value);
      box.append(element);
    }
    document.querySelector('#host')?.prepend(box);
  }, tags);
  return page.locator('[data-own] > *');
}

/** Dispatches a paste with these files, and text by type. Returns whether the widget has taken it. */
function pasteInto(
  target: Locator,
  files: readonly { readonly name: string; readonly type: string }[],
  text: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return target.evaluate(
    (element, [theFiles, theText]) => {
      const clipboardData = new DataTransfer();
      for (const { name, type } of theFiles) clipboardData.items.add(new File(['%PDF-1.7'], name, { type }));
      for (const [type, value] of Object.entries(theText)) clipboardData.setData(type, value);
      return !element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    },
    [files, text] as const,
  );
}

const filesOf = (input: Locator): Promise<readonly string[]> =>
  input.evaluate((element: HTMLInputElement) => Array.from(element.files ?? [], ({ name }) => name));

test.describe('while the widget is mounted, files dropped on', () => {
  test('the dropzone are uploaded', async ({ page, open }) => {
    const widget = await open('clean');
    await dropOn(page, widget.button('Choose files'), statement);
    await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
  });

  test('a file input of the host go into it, with or without an open shadow root', async ({ page, open }) => {
    await open('clean');
    const input = await addToHost(page, ['input[type=file]']);
    await dropOn(page, input, statement);
    await expect.poll(() => filesOf(input)).toEqual(['icici-nov-apr.pdf']);

    await page.evaluate(() => {
      const inside = document.createElement('input');
      inside.type = 'file';
      inside.ariaLabel = 'In the shadow';
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(inside);
      document.querySelector('#host')?.prepend(host);
    });
    const shadowed = page.getByLabel('In the shadow');
    await dropOn(page, shadowed, statement);
    await expect.poll(() => filesOf(shadowed)).toEqual(['icici-nov-apr.pdf']);
  });

  test('a dropzone of the host reach it, even one that listens late, on the window', async ({
    page,
    open,
  }) => {
    await open('clean');
    const zone = await addToHost(page, ['output']);
    await page.evaluate(() => {
      const output = document.querySelector('[data-own] > output');
      if (!output) throw new Error('There is no dropzone.');
      output.textContent = 'Drop here';
      window.addEventListener('dragover', (event) => {
        if (event.target === output) event.preventDefault();
      });
      window.addEventListener('drop', (event) => {
        if (event.target !== output) return;
        event.preventDefault();
        output.textContent = event.dataTransfer?.files[0]?.name ?? 'none';
      });
    });
    await dropOn(page, zone, statement);
    await expect(zone).toHaveText('icici-nov-apr.pdf');
  });

  test('an editor of the host reach its listener, and a field without one does not open them', async ({
    page,
    open,
  }) => {
    const widget = await open('clean');
    const [editor, field] = await (await addToHost(page, ['div[contenteditable=true]', 'textarea'])).all();
    if (!editor || !field) throw new Error('There is no editor.');
    await editor.evaluate((element: HTMLElement) => {
      element.textContent = 'Write here';
      element.addEventListener('drop', (event) => {
        event.preventDefault();
        element.textContent = event.dataTransfer?.files[0]?.name ?? 'none';
      });
    });
    await dropOn(page, editor, statement);
    await expect(editor).toHaveText('icici-nov-apr.pdf');
    await dropOn(page, field, statement);
    await expect(widget.statements).toHaveCount(0);
    await dropOn(page, field, chip);
    await expect(field).toHaveValue(link);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('nothing that takes them, and links, are refused, shown by the pointer, and do not replace the page', async ({
    page,
    open,
  }) => {
    const widget = await open('clean');
    await addToHost(page, ['input[type=file]']);
    await page.evaluate(() => {
      document.querySelector('[data-own] > input')?.setAttribute('disabled', '');
      window.addEventListener('dragleave', ({ dataTransfer }) => {
        document.title = `refused with ${dataTransfer?.dropEffect}`;
      });
      window.addEventListener('drop', () => {
        document.title = 'dropped';
      });
    });
    const heading = page.getByRole('heading', { name: 'Your loan' });
    for (const [target, dragged] of [
      [heading, statement],
      [page.locator('[data-own] > input'), statement],
      [heading, chip],
    ] as const) {
      await page.evaluate(() => {
        document.title = '';
      });
      await dropOn(page, target, dragged);
      await expect(page).toHaveTitle('refused with none');
    }
    expect(page.context().pages()).toHaveLength(1);
    await expect(widget.statements).toHaveCount(0);
  });
});

test('a disabled fieldset around the widget takes no drop, no paste and no click, but its legend does', async ({
  page,
  open,
}) => {
  const widget = await open('clean');
  const button = widget.button('Choose files');
  await page.evaluate(() => {
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    const root = document.querySelector('#root');
    root?.before(fieldset);
    if (root) fieldset.append(root);
    window.addEventListener('dragleave', ({ dataTransfer }) => {
      document.title = `refused with ${dataTransfer?.dropEffect}`;
    });
  });
  await expect(button).toBeDisabled();
  await dropOn(page, button, statement);
  await expect(page).toHaveTitle('refused with none');
  await pasteInto(button, [{ name: 'a.pdf', type: 'application/pdf' }]);
  await expect(widget.statements).toHaveCount(0);

  // Controls in its legend stay enabled, as HTML has it.
  await page.evaluate(() => {
    const legend = document.createElement('legend');
    document.querySelector('fieldset')?.prepend(legend);
    legend.append(document.querySelector('#root') ?? '');
  });
  await expect(button).toBeEnabled();
  await dropOn(page, button, statement);
  await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
});

test.describe('a drop that brings no file says what to do', () => {
  for (const [what, dragged] of [
    ['the chip of a mail client', chip],
    ['text', words],
  ] as const) {
    test(`${what}, until the next one does`, async ({ page, open }) => {
      const widget = await open('clean');
      const advice = widget.root.locator('[data-part=missed]');
      await dropOn(page, widget.button('Choose files'), dragged);
      await expect(advice).toContainText('Save the PDF to this device first');
      await expect(widget.root.getByRole('alert')).toContainText('Save the PDF to this device first');
      await expect(widget.statements).toHaveCount(0);

      await dropOn(page, widget.button('Choose files'), statement);
      await expect(widget.statements).toHaveAttribute('data-state', 'accepted');
      await expect(advice).toHaveCount(0);
      expect(page.context().pages()).toHaveLength(1);
    });
  }
});

test('a folder is read, however many files are in it, and an empty one is told', async ({ page, open }) => {
  const widget = await open('clean');
  const folder = mkdtempSync(join(tmpdir(), 'statements-'));
  for (const inner of ['empty', 'full']) mkdirSync(join(folder, inner));
  // Chromium lists a hundred at a time.
  for (let index = 0; index < 101; index += 1) writeFileSync(join(folder, 'full', `${index}.txt`), 'no PDF');

  await dropOn(page, widget.button('Choose files'), { items: [], files: [join(folder, 'empty')] });
  await expect(widget.root.locator('[data-part=missed]')).toContainText('There is no file in that folder.');
  await dropOn(page, widget.button('Choose files'), { items: [], files: [join(folder, 'full')] });
  await expect(widget.statements).toHaveCount(101);
  await expect(widget.root.locator('[data-part=missed]')).toHaveCount(0);
});

test.describe('a paste', () => {
  const picture = { name: 'image.png', type: 'image/png' };
  const pdf = { name: 'april.pdf', type: 'application/pdf' };
  const cells = { 'text/plain': '4000', 'text/html': '<table><td>4000</td></table>' };

  test('of cells from Excel is the field’s: the password arrives, and no picture is added', async ({
    page,
    context,
    open,
  }) => {
    const widget = await open('clean');
    await widget.input.setInputFiles(sampleUpload('axis-password.pdf'));
    const field = widget.root.getByLabel('PDF password');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await field.evaluate(async () => {
      const canvas = new OffscreenCanvas(1, 1);
      canvas.getContext('2d');
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob(['MEER0107'], { type: 'text/plain' }),
          'text/html': new Blob(['<b>MEER0107</b>'], { type: 'text/html' }),
          'image/png': await canvas.convertToBlob(),
        }),
      ]);
    });
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(field).toHaveValue('MEER0107');
    await expect(widget.statements).toHaveCount(1);

    await widget.input.setInputFiles(sampleUpload('no-bank.pdf'));
    const bank = widget.root.getByRole('combobox', { name: 'Bank' });
    expect(await pasteInto(bank, [picture], cells)).toBe(false);
    await expect(widget.statements).toHaveCount(2);
  });

  test('outside of a field adds files, and neither the picture of copied text nor what the host has taken', async ({
    page,
    open,
  }) => {
    const widget = await open('clean');
    const button = widget.button('Choose files');
    expect(await pasteInto(button, [picture], cells)).toBe(false);
    expect(await pasteInto(button, [picture], { 'text/plain': 'words' })).toBe(false);
    await page.evaluate(() => {
      document.addEventListener('paste', (event) => event.preventDefault(), { capture: true, once: true });
    });
    await pasteInto(button, [pdf]);
    await expect(widget.statements).toHaveCount(0);

    // A file manager may put the files' names beside them.
    expect(await pasteInto(button, [pdf], { 'text/plain': 'april.pdf' })).toBe(true);
    await expect(widget.statements).toHaveCount(1);
    expect(await pasteInto(button, [picture])).toBe(true);
    await expect(widget.statements).toHaveCount(2);
  });
});
