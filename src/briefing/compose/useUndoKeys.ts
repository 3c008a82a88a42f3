import { useEffect, useRef } from 'react';

/** What undoes its own typing. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with Cmd on a Mac, outside of text fields. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  }, [undo, redo]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || (target instanceof Element && target.closest(FIELDS))) return;
      const letter = key.toLowerCase();
      if (letter !== 'z' && letter !== 'y') return;
      event.preventDefault();
      if (letter === 'z' && !shiftKey) latest.current.undo();
      else latest.current.redo();
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, []);
}
