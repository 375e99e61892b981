import { StatementUploader, type Messages, type StatementUploaderProps } from 'statement-uploader';
import { useEffect, useState } from 'react';
import { loadWords } from './loadWords.js';

interface InTheirLanguageProps extends StatementUploaderProps {
  readonly locale: string;
}

/** English until the words are there. The language may change at any time: files and uploads stay. */
export function InTheirLanguage({ locale, ...props }: InTheirLanguageProps) {
  const [words, setWords] = useState<{ locale: string; messages: Partial<Messages> | undefined }>();
  useEffect(() => {
    let wanted = true;
    void loadWords(locale).then((messages) => wanted && setWords({ locale, messages }));
    return () => {
      wanted = false;
    };
  }, [locale]);
  return <StatementUploader {...props} {...words} />;
}
