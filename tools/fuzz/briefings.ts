/** A window that composes a briefing in a browser whose storage fails, is changed by others, and is opened again. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addScene,
  deleteBriefing,
  edit,
  importBriefing,
  redoEdit,
  restoreBriefing,
  saveAgain,
  startBriefing,
  undoEdit,
} from '../../src/briefing/store/actions';
import { createBriefingStore, syncFromStorage } from '../../src/briefing/store/briefingStore';
import { idOf } from '../../src/briefing/store/draft';
import { BRIEFING_LIMITS } from '../../src/model/briefing';
import { briefing, editFrom, FakeStorage } from '../../src/testing/briefing';
import { sample } from '../../src/testing/exportInput';
import { hostileText } from './inputs';

/** One act: what, on which, and a text. */
export type Act = readonly [act: number, one: number, other: number, text: string];

const longText = fc.nat(3).map((size) => 'long '.repeat(Math.floor((size * BRIEFING_LIMITS.text) / 8)));

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.tuple(fc.nat(15), fc.nat(8), fc.nat(8), fc.oneof({ weight: 6, arbitrary: hostileText }, longText)),
  { maxLength: 40 },
);

/** What two windows do in turn. After each act, all that the page has called saved must be there for a new window. */
export function replayActs(all: readonly Act[]): void {
  const storage = new FakeStorage();
  let clock = Date.UTC(2026, 0);
  const tick = () => {
    clock += 1000;
    return new Date(clock);
  };
  const open = () => createBriefingStore(sample, () => storage, tick);
  const windows = [open(), open()];
  importBriefing(windows[0] as (typeof windows)[0], briefing);
  for (const [act, one, other, text] of all) {
    const store = windows[act % 2] as (typeof windows)[0];
    const { drafts } = store.getState();
    const draft = drafts[one % Math.max(1, drafts.length)];
    const id = draft ? idOf(draft) : 'none';
    switch (Math.floor(act / 2)) {
      case 0:
        storage.refuse = storage.refuse ? null : new DOMException('full', 'QuotaExceededError');
        break;
      case 1:
        for (const each of windows) syncFromStorage(each);
        break;
      case 2:
        undoEdit(store, id);
        break;
      case 3:
        redoEdit(store, id);
        break;
      case 4:
        if (other < 2) deleteBriefing(store, id);
        else if (other < 4) restoreBriefing(store);
        else if (other < 6) startBriefing(store);
        else saveAgain(store, id);
        break;
      case 5:
        addScene(store, id, { title: text, caption: text, notes: text, view: text });
        break;
      default:
        edit(store, id, editFrom([other, one, act, text]));
    }
    expectSavedKept(storage, windows);
  }
}

/** All that a window calls saved, and that no other has changed since, is what a new window finds. */
function expectSavedKept(
  storage: FakeStorage,
  windows: readonly ReturnType<typeof createBriefingStore>[],
): void {
  const { drafts: found, unreadable } = createBriefingStore(sample, () => storage).getState();
  expect(unreadable).toEqual([]);
  const kept = new Map(found.map((draft) => [idOf(draft), draft]));
  for (const store of windows)
    for (const { edits, saving, stored } of store.getState().drafts) {
      const there = kept.get(edits.now.id);
      if (saving !== 'saved' || there?.stored?.text !== stored?.text) continue;
      expect(there?.edits.now).toEqual(edits.now);
    }
}
