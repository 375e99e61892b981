import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { parts, type Part } from '../../src/components/widget/parts.js';
import { en } from '../../src/messages/en.js';
import { StatementUploader } from '../../src/StatementUploader.js';
import { view } from '../components/view.js';
import {
  accepted,
  account,
  apiError,
  choosingBank,
  failed,
  locked,
  uploading,
} from '../support/statements.js';

const classNames = Object.fromEntries(parts.map((part) => [part, `my-${part}`]));

afterEach(cleanup);

it('applies classNames to every part', async () => {
  const { root, findByRole, findByText, getByRole } = view(
    {
      statements: [
        uploading(),
        locked(),
        choosingBank(),
        failed(apiError('PDF_IS_IMAGE')),
        accepted('full', { bank: 'hdfc' }),
      ],
      accounts: [account()],
    },
    { classNames, expiresAt: Date.now() + 60_000 },
  );
  await findByRole('combobox');
  const link = { types: ['text/uri-list'], items: [], files: [] };
  fireEvent.drop(getByRole('group', { name: en['dropzone.label'] }), { dataTransfer: link });
  await findByText(en['missed.link']);
  const inside = parts.filter((part) => part !== 'root');
  const drawn = (part: Part) => [...root.querySelectorAll(`[data-part='${part}']`)];
  expect(inside.filter((part) => drawn(part).length === 0)).toEqual([]);
  expect(
    inside.filter((part) => drawn(part).some(({ classList }) => !classList.contains(`my-${part}`))),
  ).toEqual([]);
  const known: ReadonlySet<string> = new Set<Part>(parts);
  for (const element of root.querySelectorAll<HTMLElement>('[data-part]'))
    expect(known).toContain(element.dataset['part']);
});

it('applies classNames.root to the root, in addition to `className`', () => {
  const { getByRole } = render(
    <StatementUploader sessionId="a" endpoint="/" classNames={classNames} className="mine" />,
  );
  expect([...getByRole('region').classList]).toEqual(['my-root', 'mine']);
});
