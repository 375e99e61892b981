import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/session/Statement.js';
import { createTestPdf } from '../../../src/testing/createTestPdf.js';
import type { UploaderOptions } from '../../../src/uploader/UploaderOptions.js';
import { accepting, startEngine } from '../../support/engine.ts';
import { eventually } from '../../support/eventually.ts';
import { makeZip, type ZipMember } from '../../support/makeZip.ts';

async function pdf(name: string, changes: Partial<ZipMember> = {}): Promise<ZipMember> {
  return { name, content: new Uint8Array(await createTestPdf(name, name).arrayBuffer()), ...changes };
}

function zip(members: readonly ZipMember[], name = 'statements.zip'): File {
  return new File([makeZip(members)], name, { type: 'application/zip' });
}

/** Adds one file and waits until the device has refused it. */
async function refuse(
  file: File,
  options?: Partial<UploaderOptions>,
): Promise<Statement & { error?: unknown }> {
  const { addFiles, reached } = startEngine(options);
  addFiles([file]);
  return reached('failed');
}

describe('the PDFs in a ZIP archive', () => {
  it('are offered, and are sent in its place under their own names', async () => {
    const { addFiles, takePdfs, reached, statements, nextRequest, events } = startEngine();
    const inside = ['2024/april.pdf', 'may.PDF', '..\\..\\june.pdf'];
    const noise = [
      { name: '2024/', content: '' },
      { name: '__MACOSX/2024/._april.pdf', content: 'x' },
      { name: '2024/._april.pdf', content: 'x' },
      { name: 'read me.txt', content: 'x' },
    ];
    addFiles([zip([...(await Promise.all(inside.map((name) => pdf(name)))), ...noise])]);
    const { id } = await reached('failed');
    expect(await reached('failed')).toMatchObject({
      error: { code: 'file-archive', format: 'zip', pdfs: 3 },
    });
    takePdfs(id);
    for (const name of ['april.pdf', 'may.PDF', 'june.pdf']) {
      const { field, answer } = await nextRequest();
      expect(field('file')).toMatchObject({ name });
      answer(accepting());
    }
    expect(statements().map(({ file }) => file.name)).toEqual(['april.pdf', 'may.PDF', 'june.pdf']);
    expect(events).toContainEqual({ type: 'files-added', count: 3 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'file-refused', code: 'file-archive' }));
  });

  it('are offered where the archive is larger than a file may be, and each that is not', async () => {
    const maxFileSize = 3_000;
    const large = await pdf('large.pdf', { content: `%PDF-1.7${'x'.repeat(maxFileSize)}` });
    const members = [
      await pdf('a.pdf'),
      large,
      { name: 'b', isStored: true, content: 'x'.repeat(maxFileSize) },
    ];
    expect(await refuse(zip(members), { maxFileSize })).toMatchObject({
      error: { code: 'file-archive', pdfs: 1, archive: 'too-large' },
    });
    const sheet = [{ name: 'a.xlsx', isStored: true, content: 'x'.repeat(maxFileSize) }];
    expect(await refuse(zip(sheet), { maxFileSize })).toMatchObject({ error: { code: 'file-too-large' } });
  });

  it('count as picked ones do: one too many is told, and a twin too', async () => {
    const { addFiles, takePdfs, reached, statements } = startEngine({ maxFiles: 2 });
    const first = await pdf('a.pdf');
    addFiles([zip([first, { ...first, name: 'b.pdf' }, await pdf('c.pdf')])]);
    takePdfs((await reached('failed')).id);
    await eventually(() =>
      expect(statements().map((one) => (one.status === 'failed' ? one.error.code : null))).toEqual([
        null,
        'file-duplicate',
        'too-many-files',
      ]),
    );
  });

  it('are taken once, and not at all once the archive is removed', async () => {
    const { addFiles, takePdfs, remove, reached, statements, nextRequest } = startEngine();
    addFiles([zip([await pdf('a.pdf')])]);
    const { id } = await reached('failed');
    takePdfs(id);
    takePdfs(id);
    await nextRequest();
    expect(statements()).toHaveLength(1);

    addFiles([zip([await pdf('b.pdf')])]);
    const second = await reached('failed', 1);
    takePdfs(second.id);
    expect(statements()[1]?.status).toBe('checking');
    remove(second.id);
    addFiles([zip([await pdf('c.pdf')])]);
    await reached('failed', 1);
    expect(statements().map(({ file }) => file.name)).toEqual(['a.pdf', 'statements.zip']);
  });

  it('stay out if they are damaged: the others come, and the archive says so', async () => {
    const { addFiles, takePdfs, reached, statements } = startEngine();
    addFiles([zip([await pdf('a.pdf'), await pdf('b.pdf', { crc: 1 })])]);
    takePdfs((await reached('failed')).id);
    await eventually(() => expect(statements()).toHaveLength(2));
    expect(await reached('failed')).toMatchObject({ error: { code: 'file-not-pdf', archive: 'damaged' } });
    expect(statements()[1]?.file.name).toBe('a.pdf');
  });

  it('stay out if the archive has disappeared meanwhile', async () => {
    const { addFiles, takePdfs, reached } = startEngine();
    const file = zip([await pdf('a.pdf')]);
    addFiles([file]);
    const { id } = await reached('failed');
    file.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    takePdfs(id);
    await eventually(async () =>
      expect(await reached('failed')).toMatchObject({ error: { code: 'file-unreadable' } }),
    );
  });

  it('are never sent as one PDF, where the first of them is not compressed', async () => {
    const stored = await pdf('a.pdf', { isStored: true });
    expect(await refuse(zip([stored]))).toMatchObject({ error: { code: 'file-archive', pdfs: 1 } });
    const tar = `a.pdf${'\0'.repeat(252)}ustar\x0000${'\0'.repeat(248)}%PDF-1.7`;
    expect(await refuse(new File([tar], 'a.pdf'))).toMatchObject({
      error: { code: 'file-not-pdf', format: 'archive' },
    });
  });

  it('hold no more than 100 MB, in 100 files', async () => {
    const many = await Promise.all(Array.from({ length: 101 }, (_, index) => pdf(`${index}.pdf`)));
    expect(await refuse(zip(many))).toMatchObject({ error: { pdfs: 100, archive: 'too-large' } });
    const huge = await Promise.all(
      Array.from({ length: 5 }, (_, index) => pdf(`${index}.pdf`, { size: 25_000_000 })),
    );
    expect(await refuse(zip(huge))).toMatchObject({ error: { pdfs: 4, archive: 'too-large' } });
  });
});

describe('a ZIP archive out of which nothing can be taken says why', () => {
  it.each<readonly [string, readonly ZipMember[]]>([
    ['encrypted', [{ name: 'a.pdf', content: '%PDF-1.7', isEncrypted: true }]],
    ['nested', [{ name: 'april.zip', content: 'PK' }]],
    ['no-pdf', [{ name: 'photo.jpg', content: 'x' }]],
    ['no-pdf', []],
    ['too-large', [{ name: 'a.pdf', content: '%PDF-1.7', size: 4_000_000_000 }]],
    ['damaged', [{ name: 'a.pdf', content: '%PDF-1.7', method: 12 }]],
  ])('%s', async (archive, members) => {
    expect(await refuse(zip(members))).toMatchObject({
      error: { code: 'file-not-pdf', format: 'zip', archive },
    });
  });
});

describe('what is a ZIP archive only on the outside keeps its name', () => {
  const types = { name: '[Content_Types].xml', content: '<Types/>' };
  it.each<readonly [string, readonly ZipMember[]]>([
    [
      'word',
      [types, { name: 'word/document.xml', content: 'x' }, { name: 'word/embeddings/a.pdf', content: 'x' }],
    ],
    ['excel', [types, { name: 'xl/workbook.xml', content: 'x' }]],
  ])('%s', async (format, members) => {
    const refused = await refuse(zip(members));
    expect(refused).toMatchObject({ error: { code: 'file-not-pdf', format } });
    expect(refused.error).not.toHaveProperty('archive');
  });

  it('and an archive with a folder called "password" is no Word document', async () => {
    expect(await refuse(zip([await pdf('password/a.pdf')]))).toMatchObject({
      error: { code: 'file-archive' },
    });
  });
});
