import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, KEY_LIST, type Move, placeAfter, stepAfter } from './presentationKeys';

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>('next', 'previous', 'first', 'last'),
  fc.record({ to: fc.oneof(fc.integer(), fc.double()) }),
);
const sequence = fc
  .integer({ min: 1, max: 40 })
  .chain((count) => fc.record({ count: fc.constant(count), at: fc.integer({ min: 0, max: count - 1 }) }));

describe('moving through a sequence', () => {
  it('always ends on a scene, whatever is asked', () => {
    fc.assert(
      fc.property(sequence, fc.array(move), ({ at, count }, moves) => {
        const end = moves.reduce((place, one) => placeAfter(one, place, count), at);
        return Number.isInteger(end) && end >= 0 && end < count;
      }),
    );
  });

  it('next and previous undo each other inside the sequence and stay put at its ends', () => {
    fc.assert(
      fc.property(sequence, ({ at, count }) => {
        const next = placeAfter('next', at, count);
        expect(next).toBe(Math.min(at + 1, count - 1));
        expect(placeAfter('previous', next, count)).toBe(at === count - 1 ? Math.max(0, at - 1) : at);
        expect(placeAfter('previous', 0, count)).toBe(0);
      }),
    );
  });

  it('first, last and a number lead there from anywhere', () => {
    fc.assert(
      fc.property(sequence, fc.nat(60), ({ at, count }, to) => {
        expect(placeAfter('first', at, count)).toBe(0);
        expect(placeAfter('last', at, count)).toBe(count - 1);
        expect(placeAfter({ to }, at, count)).toBe(Math.min(to, count - 1));
        expect(placeAfter({ to: Number.NaN }, at, count)).toBe(at);
      }),
    );
  });

  it('has a place even without scenes', () => {
    expect(placeAfter('last', 0, 0)).toBe(0);
  });
});

describe('moving through the steps of scenes', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
  const start = { at: 0, step: 0 };

  it('next shows every step of every scene once, and previous leads back the same way', () => {
    fc.assert(
      fc.property(steps, (counts) => {
        const all = counts.flatMap((count, at) => Array.from({ length: count }, (_, step) => ({ at, step })));
        const walked = [start];
        for (const _ of all.slice(1)) walked.push(stepAfter('next', walked.at(-1) ?? start, counts));
        expect(walked).toEqual(all);
        const back = all.slice(-1);
        for (const _ of all.slice(1)) back.push(stepAfter('previous', back.at(-1) ?? start, counts));
        expect(back).toEqual(all.toReversed());
      }),
    );
  });

  it('always ends at a step that there is, and stays put at both ends', () => {
    fc.assert(
      fc.property(steps, fc.array(move), (counts, moves) => {
        const end = moves.reduce((place, one) => stepAfter(one, place, counts), start);
        expect(end.step).toBeLessThan(counts[end.at] ?? 0);
        const last = { at: counts.length - 1, step: (counts.at(-1) ?? 1) - 1 };
        expect(stepAfter('next', last, counts)).toEqual(last);
        expect(stepAfter('previous', start, counts)).toEqual(start);
      }),
    );
  });

  it('first, last and a number lead to a first step', () => {
    const counts = [3, 1, 2];
    const here = { at: 0, step: 2 };
    expect(stepAfter('first', here, counts)).toEqual({ at: 0, step: 0 });
    expect(stepAfter('last', here, counts)).toEqual({ at: 2, step: 0 });
    expect(stepAfter({ to: 1 }, here, counts)).toEqual({ at: 1, step: 0 });
  });
});

const plain = { ctrlKey: false, altKey: false, metaKey: false };

describe('keys', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['F', 'fullScreen'],
    ['?', 'keys'],
    ['/', 'jump'],
    ['E', 'evidence'],
    ['N', 'notes'],
    ['Escape', 'back'],
  ])('%s asks for %s', (key, command) => {
    expect(commandOf({ ...plain, key })).toBe(command);
  });

  it('mean nothing with Ctrl, Alt or Meta, and no other key means anything', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(commandOf({ ...plain, [held]: true, key: 'ArrowRight' })).toBeNull();
    for (const key of ['a', 'Enter', 'Tab', 'toString', 'constructor', '', 'F5'])
      expect(commandOf({ ...plain, key })).toBeNull();
  });

  it('are told, each once', () => {
    const keys = KEY_LIST.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(KEY_LIST.every(([, does]) => does !== '')).toBe(true);
  });
});
