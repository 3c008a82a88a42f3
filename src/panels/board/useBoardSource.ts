import { use, useMemo } from 'react';
import { prepareBoard } from '../../board/board';
import type { PanelChoice, PreparedBoard } from '../../board/layoutBoard';
import { fullRange, shownRange } from '../../board/timeWindow';
import type { SceneBoard } from '../../export/sceneBoard';
import type { FilteredDataset } from '../../filter/filterDataset';
import { MemoTable } from '../../lib/memoizeWeak';
import type { Dataset } from '../../model/dataset';
import type { Range } from '../../model/span';
import { useLanes } from '../../state/lanes';
import { useIsDragged, useViewState } from '../../state/store';
import { needsDensity } from '../../views/density';
import type { DensityModule, View, ViewInput } from '../../views/view';

/** The board before its size is known, and what it shows. */
export interface BoardSource {
  readonly shown: FilteredDataset;
  readonly input: ViewInput;
  readonly prepared: PreparedBoard;
  readonly panels: PanelChoice;
  /** The stretch of time that it shows, all that it could show, and the period that is chosen. */
  readonly window: Range;
  readonly full: Range;
  readonly period: Range | null;
}

const ALL: PanelChoice = {};

interface BoardOptions {
  /** All panels unless given. */
  readonly panels?: PanelChoice;
  /** Whether the places to begin have numbers. */
  readonly isNumbered?: boolean;
  readonly views: readonly View[];
  /** Only for a stage: the scene whose board it is. */
  readonly scene?: SceneBoard;
}

/** Views prepared for what is shown: anew when dataset, filter, reading, lanes or scene change, and not with the window alone. */
export function useBoardSource(
  shown: FilteredDataset,
  { panels = ALL, isNumbered = false, views, scene }: BoardOptions,
): BoardSource {
  const { dataset, matches } = shown;
  const { layers } = shown.filter;
  const reading = useViewState((view) => view.reading);
  const unmatched = useViewState((view) => view.unmatched);
  const lanes = useLanes();
  const density = useDensityModule(dataset);
  const keepsLanes = useIsDragged() || density !== undefined;
  const period = useViewState((view) => view.filter.period);
  const input = useMemo(
    (): ViewInput => ({
      ...{ dataset, matches, reading, unmatched, lanes, isNumbered, keepsLanes },
      ...(density && { density }),
      ...(scene && { scene: scene.choice }),
    }),
    [dataset, matches, reading, unmatched, lanes, isNumbered, keepsLanes, density, scene],
  );
  const prepared = useMemo(() => prepareBoard(input, views), [input, views]);
  const full = useMemo(
    () => FULL.get(dataset, `${reading} ${layers.join()}`, () => fullRange(dataset, matches, reading)),
    [dataset, matches, layers, reading],
  );
  const window = useMemo(() => shownRange(period, full, scene ? 0 : undefined), [period, full, scene]);
  return useMemo(
    () => ({ shown, input, prepared, panels, window, full, period }),
    [shown, input, prepared, panels, window, full, period],
  );
}

/** All that a board could show, which goes by the layers and not by what else the filter asks. */
const FULL = new MemoTable<Dataset, string, Range>();

let loading: Promise<DensityModule> | null = null;

/** Loads what only data of many claims or people need. */
export function loadDensity(): Promise<DensityModule> {
  if (loading) return loading;
  const module = import('../../board/density/densityModule').then(({ densityModule: value }) => {
    // React's `use` reads these two, and need not wait for a promise that has been kept.
    Object.assign(module, { status: 'fulfilled', value });
    return value;
  });
  loading = module;
  return module;
}

/** What `loadDensity` brings, where the dataset needs it; suspends until it has loaded. */
const useDensityModule = (dataset: Dataset): DensityModule | undefined =>
  needsDensity(dataset) ? use(loadDensity()) : undefined;
