/** Where focus goes when a control that is pressed by key takes itself away, such as one that clears what is chosen. */

const FOCUSABLE = ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"], :disabled)';

/** The parts of a page within which focus stays if it can. */
const PARTS = 'section, aside, nav, header, dialog, main';

/** The controls of a part, in the order of Tab. */
const controlsIn = (part: ParentNode): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];

/**
 * Keeps the way by keyboard: a control that goes while it has focus would leave that to the page as a whole. The next control of
 * the same part gets it, else the last one before, else the first that stands there by then; where the part has gone too, so in
 * the part around it. Whoever moves focus by themselves is not disturbed.
 */
export function keepFocus(page: Document): void {
  let stop = (): void => undefined;
  page.addEventListener('focusin', () => stop());
  page.addEventListener(
    'click',
    ({ detail }) => {
      stop();
      const pressed = page.activeElement;
      // A press of the pointer counts from 1; by key nothing is counted.
      if (detail !== 0 || !(pressed instanceof HTMLElement) || pressed === page.body) return;
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
    },
    { capture: true },
  );
}

const isThere = (control: HTMLElement): boolean =>
  control.isConnected && control.checkVisibility({ visibilityProperty: true });

/** A part of the page, and its controls: those after the one that is pressed, then those before it, the nearest first. */
interface Part {
  readonly element: Element;
  readonly controls: readonly HTMLElement[];
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
    const at = controls.indexOf(pressed);
    parts.push({ element, controls: [...controls.slice(at + 1), ...controls.slice(0, at).reverse()] });
  }
  return parts;
}

function nextIn(parts: readonly Part[]): HTMLElement | undefined {
  for (const { element, controls } of parts) {
    const next = controls.find(isThere) ?? controlsIn(element).find(isThere);
    if (next) return next;
  }
  return undefined;
}
