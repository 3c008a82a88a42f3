import { useMemo } from 'react';
import { buildLibrary, filterLibrary, type Shown } from '../filter/shownIn';
import type { Dataset } from '../model/dataset';
import { useView } from '../state/store';

/** What the filter in the store shows of a dataset. */
export function useShown(whole: Dataset): Shown {
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const library = useMemo(() => buildLibrary(whole, reading, filter.layers), [whole, reading, filter.layers]);
  return useMemo(() => filterLibrary(library, filter), [library, filter]);
}
