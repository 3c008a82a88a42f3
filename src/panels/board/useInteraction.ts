import {
  createContext,
  type RefObject,
  type SyntheticEvent,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { ViewState } from '../../address/viewState';
import type { Interaction, MarkHandlers, MarkState } from '../../chart/interaction';
import type { MatchResults } from '../../filter/columns/matchResults';
import type { DatasetIndex, FilteredDataset } from '../../filter/filterDataset';
import type { Match } from '../../model/span';
import { highlight, useHighlightAndSelection } from '../../state/highlight';
import { select, useViewState } from '../../state/store';
import { chooseClaim } from '../evidence/choose';

/** The one mark of each panel at which Tab stops. */
export const TabStops = createContext<ReadonlySet<string>>(new Set());

/** What the board does when focus comes to a mark, and when a key asks to go on from it. */
export interface BoardFocus {
  readonly arrive: (id: string) => void;
  /** Moves focus on; false when the key is none that moves. */
  readonly move: (id: string, key: string) => boolean;
}

/** Joins the marks to the stores. The value is stable, so that pointing draws only the marks that change. */
export function useInteraction(shown: FilteredDataset, board: BoardFocus): Interaction {
  const { related } = shown;
  const newest = useRef(shown);
  useLayoutEffect(() => {
    newest.current = shown;
  }, [shown]);
  return useMemo(
    () => ({
      handlers: handlersOf(board),
      useMarkState: markStateIn(related),
      ...aheadOf(newest),
      useTabStop,
    }),
    [related, board],
  );
}

/** Where the board lags behind the filter, marks and density already stand as the filter has them. */
function aheadOf(newest: RefObject<FilteredDataset>) {
  const ahead = ({ filter }: ViewState): MatchResults | null => {
    const { filter: last, matcher } = newest.current;
    const lags = filter !== last && filter.layers === last.layers && filter.period === last.period;
    return lags ? matcher.answers(filter) : null;
  };
  return {
    useMatch: (id: string, drawn: Match): Match => useViewState((view) => ahead(view)?.get(id) ?? drawn),
    useAhead: () => useViewState(ahead),
  };
}

const idOf = ({ currentTarget: { dataset } }: SyntheticEvent<SVGGElement>): string =>
  dataset['claim'] ?? dataset['of'] ?? '';

function handlersOf(board: BoardFocus): MarkHandlers {
  const press = (id: string, key: string): boolean => {
    if (key === 'Enter' || key === ' ') chooseClaim(id);
    else if (key === 'Escape') leave();
    else return board.move(id, key);
    return true;
  };
  return {
    onPointerEnter: (event) => highlight(idOf(event)),
    onPointerLeave: () => highlight(null),
    onFocus: (event) => {
      // By touch the focus comes back unseen, when the sheet of the evidence closes.
      if (event.currentTarget.matches(':focus-visible')) highlight(idOf(event));
      board.arrive(idOf(event));
    },
    onBlur: () => highlight(null),
    onClick: (event) => chooseClaim(idOf(event)),
    onKeyDown: (event) => {
      if (press(idOf(event), event.key)) event.preventDefault();
    },
  };
}

function leave(): void {
  highlight(null);
  select(null);
}

const MARK_STATES: readonly MarkState[] = (['none', 'related', 'highlighted'] as const).flatMap(
  (emphasis) => [
    { emphasis, selected: false },
    { emphasis, selected: true },
  ],
);

const markStateIn = (related: DatasetIndex['related']) =>
  function useMarkState(id: string): MarkState {
    const at = useHighlightAndSelection((highlighted, selected) => {
      const emphasis = highlighted === id ? 2 : highlighted && related.get(highlighted)?.has(id) ? 1 : 0;
      return 2 * emphasis + Number(selected === id);
    });
    return MARK_STATES[at] ?? NO_STATE;
  };

const NO_STATE: MarkState = { emphasis: 'none', selected: false };

const useTabStop = (id: string): boolean => useContext(TabStops).has(id);
