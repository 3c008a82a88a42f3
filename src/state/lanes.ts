/** How the lanes of many people stand: a choice of the reader that no link holds. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { initialLanes, type LaneChoice } from '../model/lanes';

const store = createStore<LaneChoice>(() => initialLanes);

export const useLanes = (): LaneChoice => useStore(store);

/** Changes a part of it. */
export const setLanes = (patch: Partial<LaneChoice>): void => store.setState(patch);
