import Dialog from '@mui/material/Dialog';
import { useState } from 'react';
import type { Host } from './Host.js';

/** Listens for Escape on the dialog. */
export const MuiDialog: Host = ({ draw }) => {
  const [isOpen, setOpen] = useState(true);
  return (
    <Dialog open={isOpen} onClose={() => setOpen(false)} aria-label="Documents">
      {draw()}
    </Dialog>
  );
};
