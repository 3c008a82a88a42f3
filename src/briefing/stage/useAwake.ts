import { type RefObject, useEffect, useRef } from 'react';
import { commandOf, isMove } from './presentationKeys';

/** How long the controls stay after the pointer has come to rest, ms. */
const REST = 3000;
/** How long they stay when the stage was entered from a page, ms: to be read once. */
const ENTRY = 6000;
/** Smaller moves are those of a table that is leant on, px. */
const LEAST_MOVE = 3;

/**
 * Shows the presenter’s controls when the pointer moves or a key asks for anything but another step or scene, until both
 * rest; what has the focus or lies under the pointer stays. `data-awake` on the element says so to the style sheet. Where
 * the presenter has just pressed *Present* (`isEntered`), they show for a few seconds or until the first step.
 */
export function useAwake(stage: RefObject<HTMLElement | null>, isEntered: boolean): void {
  const entered = useRef(isEntered);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sleep = () => {
      delete element.dataset['awake'];
    };
    const stayAwake = (rest: number) => {
      element.dataset['awake'] = 'true';
      clearTimeout(timer);
      timer = setTimeout(sleep, rest);
    };
    const wake = () => stayAwake(REST);
    if (entered.current) stayAwake(ENTRY);
    const onMove = ({ movementX, movementY, pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse' || Math.hypot(movementX, movementY) >= LEAST_MOVE) wake();
    };
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command || !isMove(command)) wake();
      else if (entered.current) sleep();
      entered.current = false;
    };
    const listening = new AbortController();
    const how = { capture: true, signal: listening.signal };
    globalThis.addEventListener('pointermove', onMove, how);
    globalThis.addEventListener('pointerdown', wake, how);
    globalThis.addEventListener('keydown', onKey, how);
    return () => {
      listening.abort();
      clearTimeout(timer);
    };
  }, [stage]);
}
