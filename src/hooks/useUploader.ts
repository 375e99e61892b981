import { useEffect, useState } from 'react';
import { createUploader } from '../uploader/createUploader.js';
import type { Uploader } from '../uploader/Uploader.js';
import type { UploaderOptions } from '../uploader/UploaderOptions.js';

/** An engine that lives as long as the component, and knows its latest options. */
export function useUploader(options: UploaderOptions): Uploader {
  const [uploader] = useState(() => createUploader(options));

  // Syncs the engine, which lives outside React, with the options of the render that was committed.
  useEffect(() => {
    uploader.setOptions(options);
  });

  // Syncs uploads with the component's life; StrictMode stops and starts once more, and nothing is lost by that.
  useEffect(() => {
    uploader.start();
    return () => {
      uploader.stop();
    };
  }, [uploader]);

  return uploader;
}
