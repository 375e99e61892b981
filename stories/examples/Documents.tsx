import { StatementUploader } from 'statement-uploader';
import 'statement-uploader/styles.css';

interface DocumentsProps {
  readonly sessionId: string;
  readonly onDone: () => void;
}

export function Documents({ sessionId, onDone }: DocumentsProps) {
  return (
    <StatementUploader
      sessionId={sessionId} // your server creates the session
      endpoint="/api/statements" // your route, which adds the API key
      onComplete={onDone} // called when no account has a missing month
    />
  );
}
