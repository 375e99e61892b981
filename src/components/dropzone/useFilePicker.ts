import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
} from 'react';
import { useDropzone, type DropzoneInputProps, type DropzoneRootProps } from 'react-dropzone';
import type { UploaderIntents } from '../../uploader/Uploader.js';
import { guardPage, hasFiles, isAbout } from './guardPage.js';
import { readDrop, type MissedDrop } from './readDrop.js';

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

/** A drop that brought no file. A new object for each. */
export interface Missed {
  readonly why: MissedDrop;
}

/** The one file input and drop target of a widget. */
export interface FilePicker {
  /** Props of the drop target. */
  readonly zone: Pick<DropzoneRootProps, 'ref' | 'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop'>;
  /** Props of the file input. */
  readonly input: DropzoneInputProps;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly isDragActive: boolean;
  /** The last drop, if it brought no file, or not all of them; `null` once files were added. */
  readonly missed: Missed | null;
  /** Opens the picker. */
  readonly pickFiles: (purpose?: PickPurpose) => void;
}

/** Files, or what mail clients and browsers give in their place. Anything else is the host's own. */
function canBeDropped({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.some((type) => /^(?:Files|text\/(?:uri-list|html|plain))$/.test(type));
}

/**
 * The files of a paste. Beside copied cells or words, office programs put a picture of them, which nobody wants to
 * send. Beside copied files, file managers put their names, as plain text.
 */
function readPaste({ clipboardData, nativeEvent }: ClipboardEvent): File[] {
  // The field's own, be it read-only.
  if (isAbout(nativeEvent, ':read-write, input, textarea')) return [];
  const { types } = clipboardData;
  if (types?.includes('text/html')) return [];
  const text = types?.includes('text/plain') ? clipboardData.getData('text/plain') : null;
  return Array.from(clipboardData.files).filter(
    ({ type, name }) => text === null || !type.startsWith('image/') || text.includes(name),
  );
}

async function takeNothing(): Promise<[]> {
  return [];
}

/**
 * Takes files by a picker, a drop or a paste. What a file is, its content decides later.
 *
 * react-dropzone follows the drag and the input. It never gets a file, because it would hold them for as long as the
 * page stands, and it only hears of what the widget takes, because it prevents the default of everything.
 */
export function useFilePicker({ disabled, addFiles }: FilePickerOptions): FilePicker {
  const purpose = useRef<PickPurpose>({});
  const isHere = useRef(false);
  const [missed, setMissed] = useState<Missed | null>(null);
  const { getRootProps, getInputProps, inputRef, isDragActive } = useDropzone({
    getFilesFromEvent: takeNothing,
    disabled,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
  });

  useEffect(() => {
    isHere.current = true;
    const release = guardPage();
    return () => {
      isHere.current = false;
      release();
    };
  }, []);

  // By the host too, with a `<fieldset disabled>` around the widget.
  const isOff = (): boolean => disabled || (inputRef.current?.matches(':disabled') ?? true);

  const pickFiles = useCallback(
    (what: PickPurpose = {}) => {
      purpose.current = what;
      inputRef.current?.click();
    },
    [inputRef],
  );

  const take = (event: DragEvent): boolean => {
    if (isOff() || !canBeDropped(event)) return false;
    event.preventDefault();
    return true;
  };

  const drop = async ({ dataTransfer }: DragEvent): Promise<void> => {
    const { files, missed: why } = await readDrop(dataTransfer);
    if (!isHere.current) return;
    if (files.length > 0) addFiles(files, { bank: null });
    setMissed(why && { why });
  };

  const { ref, onDragEnter, onDragLeave, onDrop } = getRootProps();
  return {
    isDragActive,
    missed,
    pickFiles,
    zone: {
      ref,
      onDragLeave,
      onDragEnter(event) {
        if (take(event)) onDragEnter?.(event);
      },
      onDragOver(event) {
        // A host may refuse files that are dropped elsewhere.
        if (take(event) && hasFiles(event) && /^(?:copy|all|un)/.test(event.dataTransfer.effectAllowed))
          event.dataTransfer.dropEffect = 'copy';
      },
      onDrop(event) {
        if (!take(event)) return;
        void drop(event);
        onDrop?.(event);
      },
    },
    input: {
      ...getInputProps({ disabled }),
      onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
        const { replacing, bank = null } = purpose.current;
        purpose.current = {};
        const files = Array.from(currentTarget.files ?? []);
        // Emptied, so that picking the same file again is a change again.
        currentTarget.value = '';
        if (files.length === 0) return;
        setMissed(null);
        addFiles(files, { bank, ...(replacing !== undefined && { replaces: replacing }) });
      },
    },
    onPaste(event) {
      const files = event.defaultPrevented || isOff() ? [] : readPaste(event);
      if (files.length === 0) return;
      event.preventDefault();
      setMissed(null);
      addFiles(files);
    },
  };
}
