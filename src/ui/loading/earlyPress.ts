/** A press on the page as it was served, before the app stands: it is kept, and then given to what stands in its place. */

let early: { readonly x: number; readonly y: number } | null = null;

function keep({ clientX, clientY }: MouseEvent): void {
  if (document.querySelector('.app.first')?.checkVisibility()) early = { x: clientX, y: clientY };
}

/** Keeps the latest press on the drawn first view from now on, which takes none itself: see `tools/page/first.js`. */
export const keepEarlyPress = (): void => addEventListener('click', keep);

/** Presses what now stands where a reader has pressed the drawn first view, as if it had been pressed just now. */
export function answerEarlyPress(): void {
  removeEventListener('click', keep);
  if (!early) return;
  const { x, y } = early;
  early = null;
  const target = document.elementFromPoint(x, y);
  target
    ?.closest<HTMLElement>('a, button, input, select, summary, [tabindex]')
    ?.focus({ preventScroll: true });
  target?.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      view: window,
      detail: 1,
      clientX: x,
      clientY: y,
    }),
  );
}
