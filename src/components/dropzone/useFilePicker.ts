import { useCallback, useEffect, useRef } from 'react';
import { useDropzone, type DropEvent, type DropzoneState } from 'react-dropzone';
import type { UploaderIntents } from '../../uploader/Uploader.js';

/** What files are picked for. */
export interface PickPurpose {
  /** The statement that goes once a file has been picked, and stays if none is. */
  readonly replacing?: string;
  /** The bank of the account whose months are missing. */
  readonly bank?: string | null;
}

interface FilePickerOptions {
  readonly disabled: boolean;
  readonly addFiles: UploaderIntents['addFiles'];
  readonly remove: (statementId: string) => void;
}

/** The one file input and drop target of a widget. */
export interface FilePicker extends Pick<DropzoneState, 'getRootProps' | 'getInputProps' | 'isDragActive'> {
  /** Opens the picker. */
  readonly pickFiles: (purpose?: PickPurpose) => void;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A file that misses the drop target must not replace the host's page. Text dragged within the page stays free. */
function keepFilesOut(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault();
}

/** Takes files by a picker or a drop. What a file is, its content decides later: nothing is sorted out here. */
export function useFilePicker({ disabled, addFiles, remove }: FilePickerOptions): FilePicker {
  const purpose = useRef<PickPurpose>({});

  const onDrop = (files: File[], _rejections: unknown, event: DropEvent) => {
    const isPicked = event.type === 'change';
    const { replacing, bank = null } = isPicked ? purpose.current : {};
    addFiles(files, { bank });
    if (!isPicked) return;
    if (files.length > 0 && replacing !== undefined) remove(replacing);
    purpose.current = {};
    // Emptied, so that picking the same file again is a change again.
    if (event.target instanceof HTMLInputElement) event.target.value = '';
  };

  const { open, getRootProps, getInputProps, isDragActive } = useDropzone({
    onDrop,
    disabled,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
  });

  useEffect(() => {
    document.addEventListener('dragover', keepFilesOut);
    document.addEventListener('drop', keepFilesOut);
    return () => {
      document.removeEventListener('dragover', keepFilesOut);
      document.removeEventListener('drop', keepFilesOut);
    };
  }, []);

  // `open` is made anew with each render of the dropzone while its state changes; what others hold must not be.
  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });
  const pickFiles = useCallback((what: PickPurpose = {}) => {
    purpose.current = what;
    latestOpen.current?.();
  }, []);

  return { getRootProps, getInputProps, isDragActive, pickFiles };
}
