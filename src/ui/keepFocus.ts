/** Where focus goes when a control that is pressed by key takes itself away, such as one that clears what is chosen. */

const FOCUSABLE = ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"], :disabled)';

/** The parts of a page within which focus stays if it can. */
const PARTS = 'section, aside, nav, header, dialog, main';

/** The controls of a part, in the order of Tab. */
const controlsIn = (part: ParentNode): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];

/**
 * Keeps the way by keyboard: a control that goes while it has focus would leave that to the page as a whole. The first control
 * that has come in its place gets it, else the next one of the same part, else the last one before; where the part has gone too,
 * so in the part around it. Whoever moves focus by themselves is not disturbed.
 */
export function keepFocus(page: Document): void {
  let stop = (): void => undefined;
  const watch = () => {
    stop();
    const pressed = page.activeElement;
    if (!(pressed instanceof HTMLElement) || pressed === page.body) return;
    const parts = partsAround(pressed);
    const observer = new MutationObserver(() => {
      if (pressed.isConnected) return;
      stop();
      // What the page does by itself comes first.
      requestAnimationFrame(() => {
        if (page.activeElement === page.body) nextIn(parts)?.focus();
      });
    });
    observer.observe(page.body, { childList: true, subtree: true });
    stop = () => observer.disconnect();
  };
  page.addEventListener('focusin', () => stop());
  page.addEventListener(
    'click',
    // A press of the pointer counts from 1; by key nothing is counted.
    ({ detail }) => (detail === 0 ? watch() : stop()),
    { capture: true },
  );
  page.addEventListener('keydown', (event) => isAct(event) && watch(), { capture: true });
}

/** Whether a key may take in what a field holds, or undo and redo. */
const isAct = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key === 'Enter' || ctrlKey || metaKey;

const isThere = (control: HTMLElement): boolean =>
  control.isConnected && control.checkVisibility({ visibilityProperty: true });

/** A part of the page, and those of its controls that stand before the one that is pressed, the nearest first. */
interface Part {
  readonly element: Element;
  readonly before: readonly HTMLElement[];
}

/** From the innermost out. */
function partsAround(pressed: HTMLElement): readonly Part[] {
  const parts: Part[] = [];
  for (
    let element = pressed.closest(PARTS);
    element;
    element = element.parentElement?.closest(PARTS) ?? null
  ) {
    const controls = controlsIn(element);
    parts.push({ element, before: controls.slice(0, Math.max(0, controls.indexOf(pressed))).reverse() });
  }
  return parts;
}

function nextIn(parts: readonly Part[]): HTMLElement | undefined {
  for (const { element, before } of parts) {
    const controls = controlsIn(element).filter(isThere);
    const last = before.find(isThere);
    const next = last ? (controls[controls.indexOf(last) + 1] ?? last) : controls[0];
    if (next) return next;
  }
  return undefined;
}
