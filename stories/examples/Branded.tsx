import { StatementUploader, type StatementUploaderProps, type Theme } from 'statement-uploader';
import 'statement-uploader/styles.css';

// Outside of the component: one object, however often the page renders.
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
      classNames={{ statement: 'card' }} // by part; your class wins
    />
  );
}
