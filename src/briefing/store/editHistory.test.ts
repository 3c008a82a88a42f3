import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIEFING_LIMITS, type Briefing } from '../../model/briefing';
import { briefing, editFrom, scene } from '../../testing/briefing';
import { type Edit, editBriefing } from './editBriefing';
import { applyEdit, redo, settle, startHistory, undo } from './editHistory';

const edited = (...list: readonly Edit[]) => list.reduce(editBriefing, briefing);
const order = (...list: readonly Edit[]) => edited(...list).scenes.map(({ id }) => id);

const edits = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(editFrom);

describe('an edit', () => {
  it.each<[string, Edit, readonly string[]]>([
    ['adds at the end', { kind: 'add', scene: scene('d') }, ['a', 'b', 'c', 'd']],
    ['adds where it is told', { kind: 'add', scene: scene('d'), at: 1 }, ['a', 'd', 'b', 'c']],
    ['never uses an id twice', { kind: 'add', scene: scene('b') }, ['a', 'b', 'c']],
    ['moves down', { kind: 'move', id: 'a', to: 1 }, ['b', 'a', 'c']],
    ['moves up', { kind: 'move', id: 'c', to: 0 }, ['c', 'a', 'b']],
    ['stays within the ends', { kind: 'move', id: 'a', to: 9 }, ['b', 'c', 'a']],
    ['puts a copy after its model', { kind: 'duplicate', id: 'a', as: 'd' }, ['a', 'd', 'b', 'c']],
    ['removes', { kind: 'remove', id: 'b' }, ['a', 'c']],
  ])('%s', (_, edit, ids) => expect(order(edit)).toEqual(ids));

  it.each<Edit>([
    { kind: 'title', title: '  ' },
    { kind: 'title', title: 'Mine' },
    { kind: 'label', label: '' },
    { kind: 'scene', id: 'a', patch: { title: '' } },
    { kind: 'scene', id: 'gone', patch: { title: 'x' } },
    { kind: 'move', id: 'a', to: 0 },
    { kind: 'move', id: 'gone', to: 1 },
    { kind: 'duplicate', id: 'a', as: 'b' },
    { kind: 'remove', id: 'gone' },
  ])('that changes nothing leaves the very same briefing: %o', (edit) => expect(edited(edit)).toBe(briefing));

  it('sets the label once, and a blank one takes it away', () => {
    const labelled = edited({ kind: 'label', label: 'Not for attribution' });
    expect(labelled.label).toBe('Not for attribution');
    expect(editBriefing(labelled, { kind: 'label', label: ' ' })).not.toHaveProperty('label');
  });

  it('keeps texts and the number of scenes within the limits of a file', () => {
    const long = 'x'.repeat(30_000);
    const [first] = edited({ kind: 'scene', id: 'a', patch: { title: long, notes: long } }).scenes;
    expect([first?.title.length, first?.notes.length]).toEqual([BRIEFING_LIMITS.title, BRIEFING_LIMITS.text]);
    const many = Array.from(
      { length: 600 },
      (_, index): Edit => ({ kind: 'add', scene: scene(`s${index}`) }),
    );
    expect(edited(...many).scenes).toHaveLength(BRIEFING_LIMITS.scenes);
  });
});

describe('the history', () => {
  /** Equal, with the very same scenes, so that what shows them is not drawn again. */
  const expectSame = (one: Briefing, other: Briefing) => {
    expect(one).toStrictEqual(other);
    expect(one.scenes.every((scene, at) => scene === other.scenes[at])).toBe(true);
  };

  it('undoes and redoes every step exactly; ids stay unique', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 200 }), (list) => {
        let history = startHistory(briefing);
        const states = [briefing];
        for (const edit of list) {
          const before = history;
          history = settle(applyEdit(history, edit));
          if (history.now === before.now) continue;
          states.push(history.now);
          const ids = history.now.scenes.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
        for (const state of states.toReversed()) {
          expectSame(history.now, state);
          history = undo(history);
        }
        expect(undo(history)).toBe(history);
        for (const state of states) {
          expectSame(history.now, state);
          history = redo(history);
        }
        expect(redo(history)).toBe(history);
      }),
    );
  });

  it('takes typing in one field as one step, until something else is done', () => {
    const type = (caption: string): Edit => ({ kind: 'scene', id: 'a', patch: { caption } });
    const typed = ['O', 'On', 'One'].map(type).reduce(applyEdit, startHistory(briefing));
    expect(typed.past).toHaveLength(1);
    expect(redo(undo(typed)).now).toStrictEqual(typed.now);
    expect(applyEdit(typed, { kind: 'scene', id: 'b', patch: { caption: 'Two' } }).past).toHaveLength(2);
    expect(applyEdit(settle(typed), type('One more')).past).toHaveLength(2);
    expect(undo(applyEdit(undo(typed), type('New'))).now).toStrictEqual(briefing);
  });

  it('has no step for typing that was taken back', () => {
    const type = (caption: string): Edit => ({ kind: 'scene', id: 'a', patch: { caption } });
    const before = applyEdit(startHistory(briefing), { kind: 'remove', id: 'c' });
    const typed = [`${briefing.scenes[0]?.caption}!`, `${briefing.scenes[0]?.caption}`].map(type);
    const after = typed.reduce(applyEdit, before);
    expect(after.past).toEqual(before.past);
    expect(undo(after).now).toStrictEqual(briefing);
  });

  it('has no future after a new edit', () => {
    const undone = undo(applyEdit(startHistory(briefing), { kind: 'remove', id: 'a' }));
    expect(applyEdit(undone, { kind: 'remove', id: 'b' }).future).toEqual([]);
  });
});
