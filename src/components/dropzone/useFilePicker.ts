import { fromEvent } from 'file-selector';
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
export function useFilePicker({ disabled, addFiles }: FilePickerOptions): FilePicker {
  const purpose = useRef<PickPurpose>({});
  const isHere = useRef(false);

  // Hands the files over, and none to react-dropzone, which would hold them for as long as the page stands.
  const takeFiles = async (event: DropEvent | FileSystemFileHandle[]): Promise<File[]> => {
    if (Array.isArray(event) || (event.type !== 'drop' && event.type !== 'change')) return [];
    const { replacing, bank = null } = event.type === 'change' ? purpose.current : {};
    if (event.type === 'change') purpose.current = {};
    const { target } = event;
    const files = (await fromEvent(event)).filter((file) => file instanceof File);
    // Emptied, so that picking the same file again is a change again.
    if (target instanceof HTMLInputElement) target.value = '';
    if (isHere.current && files.length > 0)
      addFiles(files, { bank, ...(replacing !== undefined && { replaces: replacing }) });
    return [];
  };

  const { open, getRootProps, getInputProps, isDragActive } = useDropzone({
    getFilesFromEvent: takeFiles,
    disabled,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
  });

  useEffect(() => {
    isHere.current = true;
    document.addEventListener('dragover', keepFilesOut);
    document.addEventListener('drop', keepFilesOut);
    return () => {
      isHere.current = false;
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
