import { useCallback, useEffect, useRef } from 'react';
import { useDropzone, type DropEvent, type DropzoneState } from 'react-dropzone';
import type { UploaderIntents } from '../../uploader/Uploader.js';

/** The reason for opening the file picker. */
export interface PickPurpose {
  /** The id of the statement to remove after a file was picked. If the picker is canceled, the statement stays. */
  readonly replacing?: string;
  /** The bank of the account with missing months. */
  readonly bank?: string | null;
}

interface FilePickerOptions {
  readonly disabled: boolean;
  readonly addFiles: UploaderIntents['addFiles'];
  readonly remove: (statementId: string) => void;
}

/** The file input and drop target of a widget. */
export interface FilePicker extends Pick<DropzoneState, 'getRootProps' | 'getInputProps' | 'isDragActive'> {
  /** Opens the picker. */
  readonly pickFiles: (purpose?: PickPurpose) => void;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Prevents a file that misses the drop target from replacing the host page. Dragged text is not affected. */
function keepFilesOut(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault();
}

/** Adds files from a picker or a drop. Does not filter them by name or type: later checks read their content. */
export function useFilePicker({ disabled, addFiles, remove }: FilePickerOptions): FilePicker {
  const purpose = useRef<PickPurpose>({});

  const onDrop = (files: File[], _rejections: unknown, event: DropEvent) => {
    const isPicked = event.type === 'change';
    const { replacing, bank = null } = isPicked ? purpose.current : {};
    addFiles(files, { bank });
    if (!isPicked) return;
    if (files.length > 0 && replacing !== undefined) remove(replacing);
    purpose.current = {};
    // Reset the input, so that picking the same file again fires a `change` event.
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

  // The identity of `open` changes while the dropzone changes state, but that of `pickFiles` must not.
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
