import { StatementUploader, type StatementUploaderProps, type Theme } from 'statement-uploader';
import 'statement-uploader/styles.css';

// Outside the component, so that every render passes the same object.
const theme: Theme = {
  accent: '#8a1c4a',
  radius: '6px',
  fontFamily: "'Your Sans', system-ui, sans-serif",
};

export function Branded(props: StatementUploaderProps) {
  return (
    <StatementUploader
      {...props}
      theme={theme}
      colorScheme="light" // your page has no dark mode
      classNames={{ statement: 'card' }} // one class per part; your rules win
    />
  );
}
