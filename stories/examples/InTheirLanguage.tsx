import { StatementUploader, type Messages, type StatementUploaderProps } from 'statement-uploader';
import { useEffect, useState } from 'react';
import { loadWords } from './loadWords.js';

interface InTheirLanguageProps extends StatementUploaderProps {
  readonly locale: string;
}

/** Shows English until the messages have loaded. A change of language keeps files and uploads. */
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
