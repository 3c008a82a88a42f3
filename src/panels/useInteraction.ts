import { createContext, useContext, useMemo } from 'react';
import type { Emphasis, Interaction } from '../chart/interaction';
import type { Library } from '../filter/shownIn';
import { highlight, useHighlight } from '../state/highlight';
import { select, useView } from '../state/store';

/** The one mark of each panel at which Tab stops. */
export const TabStops = createContext<ReadonlySet<string>>(new Set());

/** What the board does when focus comes to a mark, and when a key asks to go on from it. */
export interface BoardFocus {
  readonly arrive: (id: string) => void;
  /** Moves focus on; false when the key is none that moves. */
  readonly move: (id: string, key: string) => boolean;
}

/** Joins the marks to the stores. The value is stable, so that pointing draws only the marks that change. */
export function useInteraction({ related }: Library, board: BoardFocus): Interaction {
  return useMemo(
    () => ({
      highlight,
      select,
      focus: (id) => {
        highlight(id);
        board.arrive(id);
      },
      press: (id, key) => {
        if (key === 'Enter' || key === ' ') select(id);
        else if (key === 'Escape') leave();
        else return board.move(id, key);
        return true;
      },
      useEmphasis: emphasisIn(related),
      useSelected,
      useTabStop,
      useOccasion,
    }),
    [related, board],
  );
}

function leave(): void {
  highlight(null);
  select(null);
}

const emphasisIn = (related: Library['related']) =>
  function useEmphasis(id: string): Emphasis {
    return useHighlight((now) => {
      if (now.id === null) return 'none';
      if (now.id === id) return 'highlighted';
      return related.get(now.id)?.has(id) ? 'related' : 'none';
    });
  };

const useSelected = (id: string): boolean => useView((view) => view.claim === id);

const useTabStop = (id: string): boolean => useContext(TabStops).has(id);

const useOccasion = (): string => useView(({ reading, scene }) => `${reading} ${scene ?? ''}`);
