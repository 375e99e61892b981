import type { PrintedForm } from './PrintedForm.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes a statement as a web page of A4 width, in the plain HTML that every printing program knows. */
export function toHtml({ name, blocks }: PrintedForm): string {
  const body = blocks.map((block) => {
    switch (block.kind) {
      case 'title':
        return `<h3>${escape(block.text)}</h3>`;
      case 'line':
        return `<p>${escape(block.text)}</p>`;
      case 'columns': {
        const cells = block.columns.map((lines) => `<td valign="top">${lines.map(escape).join('<br>')}</td>`);
        return `<table width="100%"><tr>${cells.join('')}</tr></table>`;
      }
      case 'table': {
        const rows = block.rows.map(
          (cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
        );
        return `<table width="100%" border="${block.bordered ? 1 : 0}" cellpadding="3" cellspacing="0">${rows.join('')}</table>`;
      }
      case 'page':
        return '<div style="page-break-after: always">&nbsp;</div>';
    }
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>${name}</title><style>body{font:9pt Helvetica,Arial,sans-serif}table{font-size:8pt}</style></head><body>${body.join('\n')}</body></html>`;
}
