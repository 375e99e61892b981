import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Host } from './Host.js';

/** Listens for Escape on the overlay, and for presses outside of it. */
export const AriaDialog: Host = ({ draw }) => {
  const [isOpen, setOpen] = useState(true);
  return (
    <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={setOpen}>
      <Modal>
        <Dialog aria-label="Documents">{draw()}</Dialog>
      </Modal>
    </ModalOverlay>
  );
};
