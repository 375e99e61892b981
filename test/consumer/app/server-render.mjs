// What a server does with the widget: it draws it without a window.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as everything from 'statement-uploader';

const html = renderToString(
  createElement(everything.StatementUploader, { sessionId: 's', endpoint: '/api/statements' }),
);
console.log(JSON.stringify({ names: Object.keys(everything).toSorted(), html }));
