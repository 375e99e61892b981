import { useEffect, useRef } from 'react';
import type { Host } from './Host.js';

/** A modal `<dialog>`, which the browser closes with Escape. */
export const NativeDialog: Host = ({ draw }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-label="Documents">
      {draw()}
    </dialog>
  );
};
