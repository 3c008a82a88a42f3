/** Choosing a claim, wherever it is named: focus goes to its evidence, and comes back to where it was chosen. */
import { getViewState, select } from '../../state/store';

/** Where a claim was chosen. The element may be gone by the time that focus comes back to it. */
interface Choice {
  readonly claim: string;
  readonly element: Element | null;
}

/** Whether a claim was chosen in Evidence itself or elsewhere on the page. */
export type ChosenAt = 'within' | 'elsewhere';

let last: Choice | null = null;
let pending: ChosenAt | null = null;
const listeners = new Set<() => void>();

/** Opens a claim's evidence and moves focus there; also where it is open already. */
export function chooseClaim(id: string): void {
  markChoice(id);
  if (getViewState().claim !== id) select(id);
  else for (const listener of listeners) listener();
}

/** Says that a claim is about to be opened by some other change of the view, as by a place to begin. */
export function markChoice(id: string): void {
  const { activeElement } = document;
  const isWithin = activeElement?.closest('.evidence-open') != null;
  // Of a walk from claim to claim within Evidence, the way back leads to where it began.
  if (!isWithin || !last) last = { claim: id, element: activeElement };
  pending = isWithin ? 'within' : 'elsewhere';
}

/** Where a claim was chosen since this was last asked; null where none was. */
export function takeChoice(): ChosenAt | null {
  const was = pending;
  pending = null;
  return was;
}

/** Calls back when the claim that is open is chosen once more; returns the way to stop it. */
export function onChosenAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Focusable = HTMLElement | SVGElement;

const isThere = (element: Element | null): element is Focusable =>
  element?.isConnected === true && element !== document.body && 'focus' in element;

const find = (attribute: 'data-claim' | 'data-choose', id: string): Focusable | null =>
  document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);

/** Where focus goes when the evidence of a claim closes: to its mark or row, or to the entry where a walk began. */
function wayBack(id: string, choice: Choice | null): Focusable | null {
  const element = choice?.element ?? null;
  const isMark = element?.hasAttribute('data-claim') !== false;
  const there = isThere(element) ? element : null;
  if (!choice || isMark) return find('data-claim', id) ?? there;
  return there ?? find('data-choose', choice.claim) ?? find('data-claim', id);
}

/** Closes the evidence of a claim and brings focus back to where it was chosen. */
export function closeEvidence(id: string): void {
  const choice = last;
  last = null;
  select(null);
  // The list at rest, from which the claim may have been chosen, has to be drawn first.
  requestAnimationFrame(() => wayBack(id, choice)?.focus());
}
