import { useEffect, useState } from 'react';
import type { Host } from './Host.js';

/** Milliseconds between two renders: a frame. */
const interval = 16;

/** A host with a clock: renders with each frame, and makes each prop anew. */
export const Rerendering: Host = ({ draw }) => {
  const [, setTime] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTime((time) => time + 1), interval);
    return () => clearInterval(timer);
  }, []);
  return draw({
    messages: { 'dropzone.title': 'Add your statements' },
    classNames: { root: 'mine' },
    theme: { accent: '#205080' },
    period: { from: '2023-11', to: '2024-04' },
    passwordHints: {},
    headers: () => ({}),
    onEvent: () => {},
    onUploaded: () => {},
  });
};
