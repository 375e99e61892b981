import { Content, Description, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog';
import { useState } from 'react';
import type { Host } from './Host.js';

/** Listens for Escape on the document, in the capture phase: before any element. */
export const RadixDialog: Host = ({ draw }) => {
  const [isOpen, setOpen] = useState(true);
  return (
    <Root open={isOpen} onOpenChange={setOpen}>
      <Portal>
        <Overlay />
        <Content>
          <Title>Documents</Title>
          <Description>Your statements</Description>
          {draw()}
        </Content>
      </Portal>
    </Root>
  );
};
