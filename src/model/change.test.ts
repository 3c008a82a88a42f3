import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Change, type Collection, changeBetween, reverse, squash } from './change';

interface Thing {
  readonly title: string;
  readonly order?: readonly string[];
}

/** Few ids and few values, so that the same thing is often added, changed and removed, and comes to be as it was. */
const thing = fc.record(
  {
    title: fc.constantFrom('a', 'b', 'c'),
    order: fc.shuffledSubarray(['1', '2', '3']),
  },
  { requiredKeys: ['title'] },
);
const collection: fc.Arbitrary<Collection<Thing>> = fc
  .dictionary(fc.constantFrom('1', '2', '3', '4', '__proto__'), thing)
  .map((things) => new Map(Object.entries(things)));

/** Changes that follow each other: from the first collection to the second, from there to the third, … */
const changes = (...versions: readonly Collection<Thing>[]): readonly Change<Thing>[] =>
  versions.slice(1).map((after, at) => changeBetween(versions[at] ?? new Map(), after));

const holds = (law: (...versions: [Collection<Thing>, Collection<Thing>, Collection<Thing>]) => void) =>
  fc.assert(fc.property(collection, collection, collection, law));

describe('a change', () => {
  it('leads from one collection to the other', () => {
    holds((d, e) => {
      const change = changeBetween(d, e);
      expect(apply(d, change)).toEqual(e);
      expect(changeBetween(d, apply(d, change))).toEqual(change);
    });
  });

  it('names what it does to each thing', () => {
    const before = new Map([
      ['stays', { title: 'a' }],
      ['goes', { title: 'a' }],
      ['moves', { title: 'a', order: ['1', '2'] }],
    ]);
    const after = new Map([
      ['stays', { title: 'a' }],
      ['moves', { title: 'a', order: ['2', '1'] }],
      ['comes', { title: 'a' }],
    ]);
    const { added, updated, removed } = changeBetween<Thing>(before, after);
    expect([...added.keys()]).toEqual(['comes']);
    expect([...removed.keys()]).toEqual(['goes']);
    expect([...updated]).toEqual([['moves', [before.get('moves'), after.get('moves')]]]);
  });

  it('keeps the very things that it does not touch', () => {
    holds((d, e) => {
      const change = changeBetween(d, e);
      for (const [id, one] of apply(d, change)) {
        if (!change.added.has(id) && !change.updated.has(id)) expect(one).toBe(d.get(id));
      }
    });
  });
});

describe('reverse', () => {
  it('of a reversed change is the change', () => {
    holds((d, e) => {
      const change = changeBetween(d, e);
      expect(reverse(reverse(change))).toEqual(change);
      expect(reverse(change)).toEqual(changeBetween(e, d));
    });
  });

  it('takes a change back', () => {
    holds((d, e) => {
      const change = changeBetween(d, e);
      expect(apply(apply(d, change), reverse(change))).toEqual(d);
    });
  });
});

describe('squash', () => {
  it('does in one what two do one after the other', () => {
    holds((d, e, f) => {
      const [a, b] = changes(d, e, f);
      if (!a || !b) throw new Error('three versions have two changes');
      expect(apply(d, squash(a, b))).toEqual(apply(apply(d, a), b));
      expect(squash(a, b)).toEqual(changeBetween(d, f));
      expect(squash(a, reverse(a))).toEqual(changeBetween(d, d));
    });
  });

  it('is associative', () => {
    fc.assert(
      fc.property(collection, collection, collection, collection, (d, e, f, g) => {
        const [a, b, c] = changes(d, e, f, g);
        if (!a || !b || !c) throw new Error('four versions have three changes');
        expect(squash(squash(a, b), c)).toEqual(squash(a, squash(b, c)));
      }),
    );
  });
});
