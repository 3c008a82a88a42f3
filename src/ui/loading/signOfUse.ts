/** The first sign of a reader: a pointer that moves, a press, a key, a scroll. */

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

const waiting = new Set<() => void>();
let isSeen = false;

/** Browsers also tell of a pointer that rests where the page has come under it. */
const isAtRest = (event: Event): boolean =>
  event instanceof PointerEvent &&
  event.type === 'pointermove' &&
  event.movementX === 0 &&
  event.movementY === 0;

function see(event: Event): void {
  if (isAtRest(event)) return;
  isSeen = true;
  for (const sign of SIGNS) globalThis.removeEventListener(sign, see);
  for (const task of waiting) task();
  waiting.clear();
}

/** Watches from now on; the page's first script does, since a reader may use the page before the app is drawn. */
export function watchForUse(): void {
  if (!isSeen) for (const sign of SIGNS) globalThis.addEventListener(sign, see);
}

/** Whether the reader has moved, pressed or scrolled yet. */
export const isUsed = (): boolean => isSeen;

/** Runs a task at the first sign of use, or now if there was one. Returns a cancel function. */
export function atSignOfUse(task: () => void): () => void {
  watchForUse();
  if (isSeen) task();
  else waiting.add(task);
  return () => waiting.delete(task);
}
