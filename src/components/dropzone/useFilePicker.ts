import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
  type RefObject,
} from 'react';
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
  readonly zone: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  /** Props of the file input. */
  readonly input: {
    readonly ref: RefObject<HTMLInputElement | null>;
    readonly disabled: boolean;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
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

/** Takes files by a picker, a drop or a paste. What a file is, its content decides later. */
export function useFilePicker({ disabled, addFiles }: FilePickerOptions): FilePicker {
  const purpose = useRef<PickPurpose>({});
  const isHere = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  /** What is under the dragged files: the next element is entered before the last one is left. */
  const entered = useRef(new Set<EventTarget>());
  const [isDragActive, setDragActive] = useState(false);
  const [missed, setMissed] = useState<Missed | null>(null);

  useEffect(() => {
    isHere.current = true;
    const release = guardPage();
    return () => {
      isHere.current = false;
      release();
    };
  }, []);

  // By the host too, with a `<fieldset disabled>` around the widget.
  const isOff = (): boolean => disabled || input.current?.matches(':disabled') !== false;

  const pickFiles = useCallback((what: PickPurpose = {}) => {
    purpose.current = what;
    input.current?.click();
  }, []);

  const take = (event: DragEvent): boolean => {
    if (isOff() || !canBeDropped(event)) return false;
    event.preventDefault();
    return true;
  };

  /** Follows which elements of the drop target are under dragged files. React may have removed one of them. */
  const follow = (zone: Element): void => {
    for (const target of entered.current) {
      if (!(target instanceof Node && zone.contains(target))) entered.current.delete(target);
    }
    setDragActive(entered.current.size > 0);
  };

  const drop = async ({ dataTransfer }: DragEvent): Promise<void> => {
    const { files, missed: why } = await readDrop(dataTransfer);
    if (!isHere.current) return;
    if (files.length > 0) addFiles(files, { bank: null });
    setMissed(why && { why });
  };

  return {
    isDragActive,
    missed,
    pickFiles,
    zone: {
      onDragEnter(event) {
        if (!take(event) || !hasFiles(event)) return;
        entered.current.add(event.target);
        follow(event.currentTarget);
      },
      onDragOver(event) {
        // A host may refuse files that are dropped elsewhere.
        if (take(event) && hasFiles(event) && /^(?:copy|all|un)/.test(event.dataTransfer.effectAllowed))
          event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave(event) {
        entered.current.delete(event.target);
        follow(event.currentTarget);
      },
      onDrop(event) {
        entered.current.clear();
        setDragActive(false);
        if (take(event)) void drop(event);
      },
    },
    input: {
      ref: input,
      disabled,
      onChange({ currentTarget }) {
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
