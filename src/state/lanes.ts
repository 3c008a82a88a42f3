/** How the lanes of many people stand: a store of its own, as it is a matter of the screen and not of the address. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { initialLanes, type LaneChoice } from '../filter/filter';

const store = createStore<LaneChoice>(() => initialLanes);

/** How the lanes are to stand. */
export const useLanes = (): LaneChoice => useStore(store);

/** Changes a part of it. */
export const setLanes = (patch: Partial<LaneChoice>): void => store.setState(patch);
