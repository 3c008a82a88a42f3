import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefingFile } from '../data/schema/readBriefingFile';
import { dataset } from '../filter/testDataset';
import type { Briefing } from '../model/briefing';
import { formatBriefingFile } from './briefingFile';
import { composedOwn, createDesk, type Desk, lookAgain, openBriefing } from './desk';
import { copyOf, keepMine, open, remove, restore, startBriefing, takeIn, takeTheirs } from './deskBriefings';
import { addScene, edit, redoEdit, saveAgain, undoEdit } from './deskEdits';
import { briefing, editFrom, FakeStorage, scene } from './testBriefing';

const full = new DOMException('no room', 'QuotaExceededError');
const title = (text: string) => ({ kind: 'title', title: text }) as const;
const own = (desk: Desk, id = 'mine') => desk.get().own.find(({ history }) => history.now.id === id);
const nowOf = (desk: Desk, id = 'mine') => own(desk, id)?.history.now;

const edits = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(editFrom);

let day = 0;
const openDesk = (storage: Storage) =>
  createDesk(
    dataset,
    () => storage,
    () => new Date(2026, 0, 1, 0, day++),
  );
function start(first: Briefing = briefing) {
  const storage = new FakeStorage();
  const desk = openDesk(storage);
  takeIn(desk, first);
  return { storage, desk };
}

describe('keeping', () => {
  it('loses nothing that was said to be saved, whenever the page is loaded again or storage fails', () => {
    const acts = fc.oneof(
      { weight: 8, arbitrary: edits },
      fc.constantFrom('undo' as const, 'redo' as const, 'fail' as const, 'mend' as const),
    );
    fc.assert(
      fc.property(fc.array(acts, { minLength: 200, maxLength: 200 }), fc.nat(199), (list, reloadAt) => {
        const { storage, desk: first } = start();
        let desk = first;
        let confirmed = nowOf(desk);
        list.forEach((act, index) => {
          if (act === 'undo') undoEdit(desk, 'mine');
          else if (act === 'redo') redoEdit(desk, 'mine');
          else if (act === 'fail') storage.refuse = full;
          else if (act === 'mend') storage.refuse = null;
          else edit(desk, 'mine', act);
          if (own(desk)?.saving === 'saved') confirmed = nowOf(desk);
          if (index === reloadAt) desk = openDesk(storage);
          if (index === reloadAt) expect(nowOf(desk)).toEqual(confirmed);
        });
        storage.refuse = null;
        saveAgain(desk, 'mine');
        expect(own(desk)?.saving).toBe('saved');
        expect(nowOf(openDesk(storage))).toEqual(nowOf(desk));
      }),
      { numRuns: 30 },
    );
  });

  it('says why it failed, keeps all in memory, and tries again at the next edit', () => {
    const { storage, desk } = start();
    storage.refuse = full;
    edit(desk, 'mine', title('Longer'));
    expect([own(desk)?.saving, nowOf(desk)?.title]).toEqual(['full', 'Longer']);
    storage.refuse = new DOMException('no', 'SecurityError');
    edit(desk, 'mine', title('Longer still'));
    expect(own(desk)?.saving).toBe('forbidden');
    storage.refuse = null;
    edit(desk, 'mine', { kind: 'remove', id: 'a' });
    expect(own(desk)?.saving).toBe('saved');
    expect(nowOf(openDesk(storage))).toMatchObject({
      title: 'Longer still',
      scenes: [{ id: 'b' }, { id: 'c' }],
    });
  });

  it('does not say saved when what is read back differs', () => {
    const { storage, desk } = start();
    storage.setItem = () => {};
    edit(desk, 'mine', title('Lost'));
    expect(own(desk)?.saving).toBe('lost');
  });

  it('goes on in memory where storage may not even be asked for', () => {
    const desk = createDesk(dataset, () => {
      throw new DOMException('no', 'SecurityError');
    });
    const { id } = startBriefing(desk);
    addScene(desk, id, scene('x'));
    lookAgain(desk);
    expect([own(desk, id)?.saving, nowOf(desk, id)?.scenes.length]).toEqual(['forbidden', 1]);
  });

  it('leaves what it cannot read untouched, and says what is wrong with it', () => {
    const { storage } = start();
    const texts = new Map([
      ['broken', '{"format":'],
      ['newer', '{"format":"relata-briefing/7"}'],
    ]);
    for (const [id, text] of texts) storage.setItem(`relata-briefing:${dataset.id}:${id}`, text);
    storage.setItem('relata-briefing:other-data:x', 'not ours');
    const desk = openDesk(storage);
    expect(desk.get().unreadable.map(({ text, fault }) => [text, fault])).toEqual([
      [texts.get('broken'), expect.stringMatching(/breaks off/)],
      [texts.get('newer'), expect.stringMatching(/relata-briefing\/7/)],
    ]);
    const copy = takeIn(desk, { ...briefing, id: 'broken' });
    expect(copy.id).not.toBe('broken');
    for (const [id, text] of texts) expect(storage.getItem(`relata-briefing:${dataset.id}:${id}`)).toBe(text);
  });
});

describe('two windows on one briefing', () => {
  function pair() {
    const { storage, desk } = start();
    return { storage, here: desk, there: openDesk(storage) };
  }

  it('one takes over what the other saved, where nothing is unsaved', () => {
    const { here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    lookAgain(here);
    expect(nowOf(here)?.title).toBe('Theirs');
    expect(here.get().said).toMatch(/another window.*Theirs/);
    edit(here, 'mine', title('Mine again'));
    lookAgain(there);
    expect([own(here)?.saving, nowOf(there)?.title]).toEqual(['saved', 'Mine again']);
  });

  it('neither overwrites what it has not seen; both stay after “Keep mine”', () => {
    const { storage, here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    edit(here, 'mine', title('Ours'));
    edit(here, 'mine', title('Mine, longer'));
    expect([own(here)?.saving, nowOf(here)?.title]).toEqual(['changed', 'Mine, longer']);
    expect(nowOf(openDesk(storage))?.title).toBe('Theirs');
    keepMine(here, 'mine');
    const kept = openDesk(storage)
      .get()
      .own.map(({ history }) => history.now);
    expect(kept.map((one) => one.title)).toEqual(['Theirs', 'Mine, longer (copy)']);
    const ids = kept.flatMap(({ scenes }) => scenes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(6);
  });

  it('lets the other stand when that is chosen', () => {
    const { storage, here, there } = pair();
    edit(there, 'mine', title('Theirs'));
    edit(here, 'mine', title('Ours'));
    takeTheirs(here, 'mine');
    edit(here, 'mine', { kind: 'remove', id: 'a' });
    expect(nowOf(openDesk(storage))).toMatchObject({ title: 'Theirs', scenes: [{ id: 'b' }, { id: 'c' }] });
  });

  it('asks where one was full when the other wrote, and where both wrote at once', () => {
    const { storage, here, there } = pair();
    storage.refuse = full;
    edit(here, 'mine', title('Ours'));
    storage.refuse = null;
    edit(there, 'mine', title('Theirs'));
    lookAgain(here);
    expect(own(here)?.saving).toBe('changed');

    const race = pair();
    const before = [...race.storage.texts];
    edit(race.here, 'mine', title('Ours'));
    for (const [key, text] of before) race.storage.setItem(key, text);
    edit(race.there, 'mine', title('Theirs'));
    lookAgain(race.here);
    expect([own(race.here)?.saving, nowOf(race.here)?.title]).toEqual(['changed', 'Ours']);
  });

  it('a briefing deleted in the other window stays here until it is let go', () => {
    const { storage, here, there } = pair();
    remove(there, 'mine');
    lookAgain(here);
    expect(own(here)?.saving).toBe('changed');
    keepMine(here, 'mine');
    expect(nowOf(openDesk(storage))).toEqual(briefing);
  });

  it('a new one shows in the other window, and a changed one is not deleted unseen', () => {
    const { here, there } = pair();
    const { id } = startBriefing(there);
    edit(there, 'mine', title('Theirs'));
    remove(here, 'mine');
    expect(here.get().said).toMatch(/not deleted/);
    lookAgain(here);
    expect([nowOf(here)?.title, nowOf(here, id)?.title]).toEqual(['Theirs', 'My briefing']);
  });
});

describe('the desk', () => {
  it('brings back what was deleted last', () => {
    const { storage, desk } = start();
    remove(desk, 'mine');
    expect([storage.texts.size, desk.get().own.length]).toEqual([1, 0]);
    restore(desk);
    expect([nowOf(openDesk(storage)), openBriefing(desk)]).toEqual([briefing, briefing]);
  });

  it('opens the briefing that was open, and composes the one changed last', () => {
    const { storage, desk } = start();
    const second = startBriefing(desk);
    edit(desk, 'mine', title('Changed last'));
    expect(openBriefing(openDesk(storage))?.id).toBe(second.id);
    const shipped = dataset.briefings[0]?.id ?? '';
    open(desk, shipped);
    expect(openBriefing(openDesk(storage))?.id).toBe(shipped);
    expect(composedOwn(openDesk(storage))?.history.now.title).toBe('Changed last');
  });

  it('gives fresh ids to scenes only where they are taken, and numbers new briefings', () => {
    const { desk } = start();
    const [shipped] = dataset.briefings;
    if (!shipped) throw new Error('the test data have a briefing');
    const copy = copyOf(desk, shipped);
    expect(copy.title).toBe(`${shipped.title} (copy)`);
    expect(copy.scenes.map(({ id }) => id)).not.toEqual(shipped.scenes.map(({ id }) => id));
    expect(takeIn(desk, { ...briefing, id: 'new', scenes: [scene('z')] }).scenes[0]?.id).toBe('z');
    expect([startBriefing(desk).title, startBriefing(desk).title]).toEqual(['My briefing', 'My briefing 2']);
  });

  it('writes files that are read as the same briefing', () => {
    const { desk } = start();
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 40 }), (list) => {
        for (const what of list) edit(desk, 'mine', what);
        const made = nowOf(desk);
        if (!made) throw new Error('the briefing is on the desk');
        expect(readBriefingFile(formatBriefingFile(made, dataset))).toMatchObject({
          ok: true,
          briefing: made,
        });
      }),
    );
  });
});
