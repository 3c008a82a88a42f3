import { type RefObject, useEffect, useRef } from 'react';
import { type Command, commandOf } from './presentationKeys';

/** Elements that keep a key unless a pointer focused them: a clicked button must not catch the clicker's space. */
const OWN_KEYS: Readonly<Partial<Record<string, string>>> = {
  ' ': 'button, a, summary, [data-claim]',
  ArrowLeft: '[data-claim], [role=slider]',
  ArrowRight: '[data-claim], [role=slider]',
  ArrowUp: '[data-claim], [role=slider]',
  ArrowDown: '[data-claim], [role=slider]',
  Home: '[data-claim], [role=slider]',
  End: '[data-claim], [role=slider]',
  PageUp: '[role=slider]',
  PageDown: '[role=slider]',
};
const FIELDS = 'input, textarea, select, dialog';

/**
 * Handles the stage's keys before any element on it does. Fields and dialogs keep theirs, and so does a mark, slider or
 * button that was not focused by a pointer. `swallow` returns whether it has used up the key.
 */
export function useStageKeys(
  stage: RefObject<HTMLElement | null>,
  execute: (command: Command) => void,
  swallow: () => boolean,
): void {
  const latest = useRef({ execute, swallow });
  useEffect(() => {
    latest.current = { execute, swallow };
  }, [execute, swallow]);
  useEffect(() => {
    let isPointing = false;
    let keepsKeys = false;
    const onKeyDown = (event: KeyboardEvent) => {
      if (latest.current.swallow()) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(FIELDS) || (keepsKeys && isOwn(event.key, target))) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.execute(command);
    };
    const onMouse = ({ type }: MouseEvent) => {
      isPointing = type === 'mousedown';
      if (isPointing) keepsKeys = false;
    };
    const onFocus = () => {
      keepsKeys = !isPointing;
    };
    const listening = new AbortController();
    const how = { capture: true, signal: listening.signal };
    globalThis.addEventListener('keydown', onKeyDown, how);
    globalThis.addEventListener('mousedown', onMouse, how);
    globalThis.addEventListener('mouseup', onMouse, how);
    globalThis.addEventListener('focusin', onFocus, how);
    return () => listening.abort();
  }, []);
  useSwipe(stage, execute);
}

function isOwn(key: string, target: Element | null): boolean {
  const own = OWN_KEYS[key];
  return own !== undefined && target?.closest(own) != null;
}

/** Minimum length of a swipe, px; it must be at least twice as wide as high. */
const MIN_SWIPE = 60;

function useSwipe(stage: RefObject<HTMLElement | null>, execute: (command: Command) => void): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let start: { x: number; y: number } | null = null;
    const onStart = ({ touches, target }: TouchEvent) => {
      const [touch] = touches;
      const drags = target instanceof Element && target.closest('.brush, [role=slider], .stage-evidence');
      start = touch && touches.length === 1 && !drags ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
      if (!start || !touch) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      start = null;
      if (Math.abs(dx) >= MIN_SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) execute(dx < 0 ? 'next' : 'previous');
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    element.addEventListener('touchend', onEnd);
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchend', onEnd);
    };
  }, [stage, execute]);
}
