import { StrictMode, version } from 'react';
import { createRoot } from 'react-dom/client';
import { StatementUploader, type StatementUploaderProps } from 'statement-uploader';
import 'statement-uploader/styles.css';

const props: StatementUploaderProps = {
  sessionId: new URLSearchParams(location.search).get('session') ?? '',
  endpoint: '/api/statements',
  onComplete: ({ accounts }) => {
    document.title = `complete: ${accounts.length}`;
  },
};

const root = document.querySelector('#root');
if (root) {
  root.setAttribute('data-react', version);
  createRoot(root).render(
    <StrictMode>
      <StatementUploader {...props} />
    </StrictMode>,
  );
}
