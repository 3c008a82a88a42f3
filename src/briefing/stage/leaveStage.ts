import { parseAddress } from '../../filter/address';
import { initialView } from '../../filter/viewState';
import { getView, showView } from '../../state/store';

const isBefore = (state: unknown): state is { readonly before: string } =>
  typeof state === 'object' && state !== null && 'before' in state && typeof state.before === 'string';

/**
 * Goes back to the view that stood before presenting: its address was left with the stage's entry of the history. Where
 * there is none, as after a shared link, what is on stage goes on in Explore.
 */
export function leaveStage(): void {
  const state: unknown = history.state;
  const before = isBefore(state) ? parseAddress(state.before).view : { ...getView(), tab: initialView.tab };
  showView({ ...before, scene: null });
}
