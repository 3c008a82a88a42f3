/** How marks answer to a reader. Drawings find it in context, so the same drawing without it is a plain picture. */
import { createContext } from 'react';

export type Emphasis = 'none' | 'related' | 'highlighted';

export interface Interaction {
  readonly highlight: (id: string | null) => void;
  readonly select: (id: string) => void;
  /** The mark has come into focus. */
  readonly focus: (id: string) => void;
  /** A key was pressed on the mark; true when it meant something. */
  readonly press: (id: string, key: string) => boolean;
  /** Hook: how the mark stands out now. Only marks whose answer changes are drawn again. */
  readonly useEmphasis: (id: string) => Emphasis;
  /** Hook: whether the claim's evidence is open. */
  readonly useSelected: (id: string) => boolean;
  /** Hook: names the state whose change makes marks glide to their new places, such as the reading of dates or the scene on stage. */
  readonly useOccasion: () => string;
  /** Hook: whether Tab stops at this mark (roving tab index: one mark per panel). */
  readonly useTabStop: (id: string) => boolean;
}

export const InteractionContext = createContext<Interaction | null>(null);
