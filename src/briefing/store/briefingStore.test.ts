import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefingFile } from '../../data/schema/readBriefingFile';
import type { Briefing } from '../../model/briefing';
import { briefing, editFrom, FakeStorage, scene } from '../../testing/briefing';
import { dataset } from '../../testing/dataset';
import {
  acceptRemote,
  addScene,
  copyBriefing,
  deleteBriefing,
  edit,
  importBriefing,
  keepLocal,
  openBriefing,
  redoEdit,
  restoreBriefing,
  saveAgain,
  startBriefing,
  undoEdit,
} from './actions';
import { formatBriefingFile } from './briefingStorage';
import {
  type BriefingStore,
  createBriefingStore,
  currentBriefing,
  currentDraft,
  syncFromStorage,
} from './briefingStore';

const full = new DOMException('no room', 'QuotaExceededError');
const title = (text: string) => ({ kind: 'title', title: text }) as const;
const draftIn = (store: BriefingStore, id = 'mine') =>
  store.getState().drafts.find(({ edits }) => edits.now.id === id);
const nowOf = (store: BriefingStore, id = 'mine') => draftIn(store, id)?.edits.now;

const edits = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(editFrom);

let day = 0;
const openStore = (storage: Storage) =>
  createBriefingStore(
    dataset,
    () => storage,
    () => new Date(2026, 0, 1, 0, day++),
  );
function start(first: Briefing = briefing) {
  const storage = new FakeStorage();
  const store = openStore(storage);
  importBriefing(store, first);
  return { storage, store };
}

describe('keeping', () => {
  it('loses nothing that was said to be saved, whenever the page is loaded again or storage fails', () => {
    const acts = fc.oneof(
      { weight: 8, arbitrary: edits },
      fc.constantFrom('undo' as const, 'redo' as const, 'fail' as const, 'mend' as const),
    );
    fc.assert(
      fc.property(fc.array(acts, { minLength: 200, maxLength: 200 }), fc.nat(199), (list, reloadAt) => {
        const { storage, store: first } = start();
        let store = first;
        let confirmed = nowOf(store);
        list.forEach((act, index) => {
          if (act === 'undo') undoEdit(store, 'mine');
          else if (act === 'redo') redoEdit(store, 'mine');
          else if (act === 'fail') storage.refuse = full;
          else if (act === 'mend') storage.refuse = null;
          else edit(store, 'mine', act);
          if (draftIn(store)?.saving === 'saved') confirmed = nowOf(store);
          if (index === reloadAt) store = openStore(storage);
          if (index === reloadAt) expect(nowOf(store)).toEqual(confirmed);
        });
        storage.refuse = null;
        saveAgain(store, 'mine');
        expect(draftIn(store)?.saving).toBe('saved');
        expect(nowOf(openStore(storage))).toEqual(nowOf(store));
      }),
      { numRuns: 30 },
    );
  });

  it('says why it failed, keeps all in memory, and tries again at the next edit', () => {
    const { storage, store } = start();
    storage.refuse = full;
    edit(store, 'mine', title('Longer'));
    expect([draftIn(store)?.saving, nowOf(store)?.title]).toEqual(['full', 'Longer']);
    storage.refuse = new DOMException('no', 'SecurityError');
    edit(store, 'mine', title('Longer still'));
    expect(draftIn(store)?.saving).toBe('forbidden');
    storage.refuse = null;
    edit(store, 'mine', { kind: 'remove', id: 'a' });
    expect(draftIn(store)?.saving).toBe('saved');
    expect(nowOf(openStore(storage))).toMatchObject({
      title: 'Longer still',
      scenes: [{ id: 'b' }, { id: 'c' }],
    });
  });

  it('does not say saved when what is read back differs', () => {
    const { storage, store } = start();
    storage.setItem = () => {};
    edit(store, 'mine', title('Lost'));
    expect(draftIn(store)?.saving).toBe('lost');
  });

  it('goes on in memory where storage may not even be asked for', () => {
    const store = createBriefingStore(dataset, () => {
      throw new DOMException('no', 'SecurityError');
    });
    const { id } = startBriefing(store);
    addScene(store, id, scene('x'));
    syncFromStorage(store);
    expect([draftIn(store, id)?.saving, nowOf(store, id)?.scenes.length]).toEqual(['forbidden', 1]);
  });

  it('leaves what it cannot read untouched, and says what is wrong with it', () => {
    const { storage } = start();
    const texts = new Map([
      ['broken', '{"format":'],
      ['newer', '{"format":"relata-briefing/7"}'],
    ]);
    for (const [id, text] of texts) storage.setItem(`relata-briefing:${dataset.id}:${id}`, text);
    storage.setItem('relata-briefing:other-data:x', 'not ours');
    const store = openStore(storage);
    expect(store.getState().unreadable.map(({ text, fault }) => [text, fault])).toEqual([
      [texts.get('broken'), expect.stringMatching(/breaks off/)],
      [texts.get('newer'), expect.stringMatching(/relata-briefing\/7/)],
    ]);
    const copy = importBriefing(store, { ...briefing, id: 'broken' });
    expect(copy.id).not.toBe('broken');
    for (const [id, text] of texts) expect(storage.getItem(`relata-briefing:${dataset.id}:${id}`)).toBe(text);
  });
});

describe('two windows on one briefing', () => {
  function pair() {
    const { storage, store } = start();
    return { storage, here: store, there: openStore(storage) };
  }

  it('one takes over what the other saved, where nothing is unsaved', () => {
    const { here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    syncFromStorage(here);
    expect(nowOf(here)?.title).toBe('Theirs');
    expect(here.getState().message).toMatch(/another window.*Theirs/);
    edit(here, 'mine', title('Mine again'));
    syncFromStorage(there);
    expect([draftIn(here)?.saving, nowOf(there)?.title]).toEqual(['saved', 'Mine again']);
  });

  it('neither overwrites what it has not seen; both stay after “Keep mine”', () => {
    const { storage, here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    edit(here, 'mine', title('Ours'));
    edit(here, 'mine', title('Mine, longer'));
    expect([draftIn(here)?.saving, nowOf(here)?.title]).toEqual(['changed', 'Mine, longer']);
    expect(nowOf(openStore(storage))?.title).toBe('Theirs');
    keepLocal(here, 'mine');
    const kept = openStore(storage)
      .getState()
      .drafts.map(({ edits }) => edits.now);
    expect(kept.map((one) => one.title)).toEqual(['Theirs', 'Mine, longer (copy)']);
    const ids = kept.flatMap(({ scenes }) => scenes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(6);
  });

  it('lets the other stand when that is chosen', () => {
    const { storage, here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    edit(here, 'mine', title('Ours'));
    acceptRemote(here, 'mine');
    edit(here, 'mine', { kind: 'remove', id: 'a' });
    expect(nowOf(openStore(storage))).toMatchObject({ title: 'Theirs', scenes: [{ id: 'b' }, { id: 'c' }] });
  });

  it('asks where one was full when the other wrote, and where both wrote at once', () => {
    const { storage, here, there } = pair();
    storage.refuse = full;
    edit(here, 'mine', title('Ours'));
    storage.refuse = null;
    edit(there, 'mine', title('Theirs'));
    syncFromStorage(here);
    expect(draftIn(here)?.saving).toBe('changed');

    const race = pair();
    const before = [...race.storage.texts];
    edit(race.here, 'mine', title('Ours'));
    for (const [key, text] of before) race.storage.setItem(key, text);
    edit(race.there, 'mine', title('Theirs'));
    syncFromStorage(race.here);
    expect([draftIn(race.here)?.saving, nowOf(race.here)?.title]).toEqual(['changed', 'Ours']);
  });

  it('a briefing deleted in the other window stays here until it is let go', () => {
    const { storage, here, there } = pair();
    deleteBriefing(there, 'mine');
    syncFromStorage(here);
    expect(draftIn(here)?.saving).toBe('changed');
    keepLocal(here, 'mine');
    expect(nowOf(openStore(storage))).toEqual(briefing);
  });

  it('a new one shows in the other window, and a changed one is not deleted unseen', () => {
    const { here, there } = pair();
    const { id } = startBriefing(there);
    edit(there, 'mine', title('Theirs'));
    deleteBriefing(here, 'mine');
    expect(here.getState().message).toMatch(/not deleted/);
    syncFromStorage(here);
    expect([nowOf(here)?.title, nowOf(here, id)?.title]).toEqual(['Theirs', 'My briefing']);
  });
});

describe('the store', () => {
  it('brings back what was deleted last', () => {
    const { storage, store } = start();
    deleteBriefing(store, 'mine');
    expect([storage.texts.size, store.getState().drafts.length]).toEqual([1, 0]);
    restoreBriefing(store);
    expect([nowOf(openStore(storage)), currentBriefing(store)]).toEqual([briefing, briefing]);
  });

  it('opens the briefing that was open, and composes the one changed last', () => {
    const { storage, store } = start();
    const second = startBriefing(store);
    edit(store, 'mine', title('Changed last'));
    expect(currentBriefing(openStore(storage))?.id).toBe(second.id);
    const shipped = dataset.briefings[0]?.id ?? '';
    openBriefing(store, shipped);
    expect(currentBriefing(openStore(storage))?.id).toBe(shipped);
    expect(currentDraft(openStore(storage))?.edits.now.title).toBe('Changed last');
  });

  it('gives fresh ids to scenes only where they are taken, and numbers new briefings', () => {
    const { store } = start();
    const [shipped] = dataset.briefings;
    if (!shipped) throw new Error('the test data have a briefing');
    const copy = copyBriefing(store, shipped);
    expect(copy.title).toBe(`${shipped.title} (copy)`);
    expect(copy.scenes.map(({ id }) => id)).not.toEqual(shipped.scenes.map(({ id }) => id));
    expect(importBriefing(store, { ...briefing, id: 'new', scenes: [scene('z')] }).scenes[0]?.id).toBe('z');
    expect([startBriefing(store).title, startBriefing(store).title]).toEqual([
      'My briefing',
      'My briefing 2',
    ]);
  });

  it('writes files that are read as the same briefing', () => {
    const { store } = start();
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 40 }), (list) => {
        for (const what of list) edit(store, 'mine', what);
        const made = nowOf(store);
        if (!made) throw new Error('the briefing is on the store');
        expect(readBriefingFile(formatBriefingFile(made, dataset))).toMatchObject({
          ok: true,
          briefing: made,
        });
      }),
    );
  });
});
