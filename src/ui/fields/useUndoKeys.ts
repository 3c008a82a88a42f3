import { useEffect, useRef } from 'react';

type Way = 'undo' | 'redo';

/** Fields of a form that no text is typed into. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['checkbox', 'radio', 'file', 'range', 'color', 'button']);

const isTextField = (target: unknown): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !WITHOUT_TEXT.has(target.type));

/** Ctrl Z, and Ctrl Shift Z or Ctrl Y, with Cmd on a Mac; null for other keys. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Way | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return null;
}

/**
 * The keys for undo and redo. In a text field they are the browser's own as long as they take back or bring again what
 * has been typed there since it got the focus, or since Enter took that in.
 */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  }, [undo, redo]);
  useEffect(() => {
    /** What the focused text field held before it was typed into; null while it has not been. */
    let before: string | null = null;
    const forget = () => {
      before = null;
    };
    const onBeforeInput = ({ target }: Event) => {
      if (isTextField(target)) before ??= target.value;
    };
    const isBrowsers = (way: Way, target: EventTarget | null) =>
      isTextField(target) && before !== null && (way === 'redo' || target.value !== before);
    const onKeyDown = (event: KeyboardEvent) => {
      // It takes in what was typed, where it breaks no line.
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) forget();
      const way = wayOf(event);
      if (!way || isBrowsers(way, event.target)) return;
      event.preventDefault();
      forget();
      latest.current[way]();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('focusin', forget, { signal });
    document.addEventListener('beforeinput', onBeforeInput, { signal });
    document.addEventListener('keydown', onKeyDown, { signal });
    return () => listening.abort();
  }, []);
}
