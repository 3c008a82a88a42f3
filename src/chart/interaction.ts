/** How marks answer to a reader. Drawings find it in context, so the same drawing without it is a plain picture. */
import { createContext, type DOMAttributes } from 'react';
import type { Match } from '../model/span';

export type Emphasis = 'none' | 'related' | 'highlighted';

/** They know the mark by its `data-claim`, and what else stands for it by its `data-of`. */
export type MarkHandlers = Pick<
  DOMAttributes<SVGGElement>,
  'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur' | 'onClick' | 'onKeyDown'
>;

/** How a mark stands out. */
export interface MarkState {
  readonly emphasis: Emphasis;
  /** Whether the claim's evidence is open. */
  readonly selected: boolean;
}

export interface Interaction {
  /** What every mark listens with: the same for all, so that a mark that changes keeps them. */
  readonly handlers: MarkHandlers;
  /** Hook: how the mark stands out now. Only marks whose answer changes are drawn again. */
  readonly useMarkState: (id: string) => MarkState;
  /** Hook: the filter's answer for the mark now, which may be ahead of the one that it is drawn for. */
  readonly useMatch: (id: string, drawn: Match) => Match;
  /** Hook: the filter's answers now, where they are ahead of those that the board is drawn for; else null. */
  readonly useAhead?: () => ReadonlyMap<string, Match> | null;
  /** Hook: whether Tab stops at this mark (roving tab index: one mark per panel). */
  readonly useTabStop: (id: string) => boolean;
}

export const InteractionContext = createContext<Interaction | null>(null);
